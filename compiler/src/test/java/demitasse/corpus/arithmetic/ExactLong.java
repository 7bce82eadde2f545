package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Exact long helpers and the exact narrowing to int. */
public final class ExactLong extends CorpusProgram {
  private final long[] operands = {
    0L, 1L, -1L, 3037000500L, 0x7FFFFFFFL, 0x80000000L, -0x80000001L, Long.MAX_VALUE, Long.MIN_VALUE
  };

  public static CorpusProgram create() {
    return new ExactLong();
  }

  @Override
  protected void run() {
    for (long left : operands) {
      try {
        put(Math.toIntExact(left));
      } catch (ArithmeticException overflow) {
        put(-kind(overflow));
      }
      for (long right : operands) {
        for (int operation = 0; operation < 3; operation++) {
          try {
            put(binary(operation, left, right));
          } catch (ArithmeticException overflow) {
            put(kind(overflow));
          }
        }
      }
    }
  }

  private static long binary(int operation, long left, long right) {
    return switch (operation) {
      case 0 -> Math.addExact(left, right);
      case 1 -> Math.subtractExact(left, right);
      default -> Math.multiplyExact(left, right);
    };
  }
}
