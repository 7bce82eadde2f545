package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** The six int comparisons over pairs of edge values, as values and as branches. */
public final class IntComparisons extends CorpusProgram {
  private final int[] operands = {0, 1, -1, 100, Integer.MAX_VALUE, Integer.MIN_VALUE};

  public static CorpusProgram create() {
    return new IntComparisons();
  }

  @Override
  protected void run() {
    for (int left : operands) {
      for (int right : operands) {
        put(asValues(left, right));
        put(asBranches(left, right));
        put(againstZero(left - right));
      }
    }
  }

  private static int asValues(int left, int right) {
    boolean less = left < right;
    boolean equal = left == right;
    boolean lessOrEqual = left <= right;
    return (less ? 1 : 0) | (equal ? 2 : 0) | (lessOrEqual ? 4 : 0) | (!less ? 8 : 0);
  }

  private static int asBranches(int left, int right) {
    int result = 0;
    if (left < right) {
      result |= 1;
    }
    if (left <= right) {
      result |= 2;
    }
    if (left > right) {
      result |= 4;
    }
    if (left >= right) {
      result |= 8;
    }
    if (left == right) {
      result |= 16;
    }
    if (left != right) {
      result |= 32;
    }
    return result;
  }

  private static int againstZero(int difference) {
    int result = 0;
    if (difference < 0) {
      result |= 1;
    }
    if (difference <= 0) {
      result |= 2;
    }
    if (difference > 0) {
      result |= 4;
    }
    if (difference >= 0) {
      result |= 8;
    }
    if (difference == 0) {
      result |= 16;
    }
    if (difference != 0) {
      result |= 32;
    }
    return result;
  }
}
