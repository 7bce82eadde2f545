package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** A variable whose new value never comes, as what computes it always throws: the old one stays. */
public final class VariableNeverReassigned extends CorpusProgram {
  private short zero;
  private int[] none = {};

  public static CorpusProgram create() {
    return new VariableNeverReassigned();
  }

  @Override
  protected void run() {
    divide();
    divideAndForget();
    put(-5L);
    divideOrNot(7L, 0L);
    divideOrNot(7L, 2L);
    index(3);
    index(-3);
  }

  private void divide() {
    try {
      long value;
      if (0 > zero) {
        value = 0L;
      } else {
        value = 1L;
      }
      try {
        value = Long.divideUnsigned(0L, 0L);
      } catch (ArithmeticException thrown) {
        put(kind(thrown));
      }
      put(value);
    } catch (RuntimeException thrown) {
      put(kind(thrown));
    }
  }

  private void divideAndForget() {
    try {
      int[] unused = null;
      long value;
      if (0 > zero) {
        value = 0L;
      } else {
        value = 1L;
      }
      try {
        value = Long.divideUnsigned(0L, 0L);
      } catch (Throwable forgotten) {
        // Nothing is done about it: the old value is put.
      }
      put(value);
    } catch (Throwable thrown) {
      put(kind(thrown));
    }
  }

  private void divideOrNot(long number, long divisor) {
    long value;
    if (number > zero) {
      value = number;
    } else {
      value = divisor;
    }
    try {
      value = number / divisor;
    } catch (Throwable forgotten) {
      // The value from before the try block is put.
    }
    put(value);
  }

  private void index(int number) {
    int value = number > 0 ? number * 2 : -1;
    try {
      value = none[zero];
      put(100);
    } catch (ArrayIndexOutOfBoundsException thrown) {
      put(value);
    } finally {
      put(value + 1);
    }
    put(value);
  }
}
