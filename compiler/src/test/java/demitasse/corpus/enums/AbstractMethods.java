package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Implements abstract methods of an enum in each constant. */
public final class AbstractMethods extends CorpusProgram {
  public static CorpusProgram create() {
    return new AbstractMethods();
  }

  enum Operator {
    ADD('+') {
      @Override
      int apply(int left, int right) {
        return left + right;
      }
    },
    SUBTRACT('-') {
      @Override
      int apply(int left, int right) {
        return left - right;
      }
    },
    TIMES('*') {
      @Override
      int apply(int left, int right) {
        return left * right;
      }
    },
    DIVIDE('/') {
      @Override
      int apply(int left, int right) {
        return left / right;
      }
    };

    final char symbol;

    Operator(char symbol) {
      this.symbol = symbol;
    }

    abstract int apply(int left, int right);
  }

  private static final Operator[] OPERATORS = Operator.values();
  private final String expression = "12+7*3-9/4/0+5";
  private int position;

  @Override
  protected void run() {
    int value = number();
    while (position < expression.length()) {
      Operator operator = find(expression.charAt(position++));
      int right = number();
      try {
        value = operator.apply(value, right);
      } catch (ArithmeticException thrown) {
        put(-kind(thrown));
      }
      put(value);
      put(operator.ordinal());
    }
  }

  private int number() {
    int value = 0;
    while (position < expression.length() && Character.isDigit(expression.charAt(position))) {
      value = value * 10 + expression.charAt(position++) - '0';
    }
    return value;
  }

  private static Operator find(char symbol) {
    for (Operator operator : OPERATORS) {
      if (operator.symbol == symbol) {
        return operator;
      }
    }
    return null;
  }
}
