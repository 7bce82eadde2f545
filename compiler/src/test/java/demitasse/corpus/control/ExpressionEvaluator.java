package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Shunting-yard evaluation of infix expressions with stacks made at build time. */
public final class ExpressionEvaluator extends CorpusProgram {
  private final String[] texts = {
    "1+2*3",
    "(1+2)*3",
    "8/3-2*4%5",
    "((7))",
    "2*(3+4*(5-6))-9",
    "100/(2-2)",
    "1-2-3-4",
    "12345*6789%1000"
  };
  private final int[] numbers = new int[16];
  private final char[] operators = new char[16];
  private int depth;
  private int pending;

  public static CorpusProgram create() {
    return new ExpressionEvaluator();
  }

  @Override
  protected void run() {
    for (int round = 0; round < 2; round++) {
      for (String text : texts) {
        try {
          put(evaluate(text));
        } catch (ArithmeticException zero) {
          put(kind(zero));
        }
        put(depth);
        put(pending);
      }
    }
  }

  private int evaluate(String text) {
    depth = 0;
    pending = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        boolean more = i > 0 && text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9';
        if (more) {
          numbers[depth - 1] = numbers[depth - 1] * 10 + c - '0';
        } else {
          numbers[depth++] = c - '0';
        }
      } else if (c == '(') {
        operators[pending++] = c;
      } else if (c == ')') {
        while (operators[pending - 1] != '(') {
          apply();
        }
        pending--;
      } else {
        while (pending > 0 && rank(operators[pending - 1]) >= rank(c)) {
          apply();
        }
        operators[pending++] = c;
      }
    }
    while (pending > 0) {
      apply();
    }
    return numbers[--depth];
  }

  private static int rank(char operator) {
    return switch (operator) {
      case '+', '-' -> 1;
      case '*', '/', '%' -> 2;
      default -> 0;
    };
  }

  private void apply() {
    int right = numbers[--depth];
    int left = numbers[--depth];
    numbers[depth++] =
        switch (operators[--pending]) {
          case '+' -> left + right;
          case '-' -> left - right;
          case '*' -> left * right;
          case '/' -> left / right;
          default -> left % right;
        };
  }
}
