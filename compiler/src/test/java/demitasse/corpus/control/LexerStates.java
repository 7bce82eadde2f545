package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** A tokenizer of numbers, names and operators over a constant text, with one look-ahead. */
public final class LexerStates extends CorpusProgram {
  private static final String TEXT = "x1=42+0x1F*(yy-7)/_z3 ; 999999999999 $";
  private int position;
  private int value;

  public static CorpusProgram create() {
    return new LexerStates();
  }

  @Override
  protected void run() {
    position = 0;
    int token;
    do {
      token = next();
      put(token);
      put(value);
      put(position);
    } while (token != 0);
  }

  private int next() {
    value = 0;
    while (position < TEXT.length() && TEXT.charAt(position) == ' ') {
      position++;
    }
    if (position >= TEXT.length()) {
      return 0;
    }
    char c = TEXT.charAt(position);
    if (c >= '0' && c <= '9') {
      return number(c);
    }
    if (isName(c)) {
      do {
        value = value * 31 + c;
        position++;
        c = position < TEXT.length() ? TEXT.charAt(position) : 0;
      } while (isName(c) || c >= '0' && c <= '9');
      return 2;
    }
    position++;
    value = c;
    switch (c) {
      case '+', '-':
        return 3;
      case '*', '/':
        return 4;
      case '(':
      case ')':
        return 5;
      case '=':
        return 6;
      case ';':
        return 7;
      default:
        return 9;
    }
  }

  private int number(char first) {
    int radix = 10;
    if (first == '0' && TEXT.charAt(position + 1) == 'x') {
      radix = 16;
      position += 2;
    }
    for (; position < TEXT.length(); position++) {
      int digit = Character.digit(TEXT.charAt(position), radix);
      if (digit < 0) {
        break;
      }
      value = value * radix + digit;
    }
    return 1;
  }

  private static boolean isName(char c) {
    return c >= 'a' && c <= 'z' || c == '_';
  }
}
