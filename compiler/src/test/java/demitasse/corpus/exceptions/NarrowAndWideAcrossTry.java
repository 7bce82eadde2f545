package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Keeps bytes, shorts, chars, booleans and longs right across throws. */
public final class NarrowAndWideAcrossTry extends CorpusProgram {
  public static CorpusProgram create() {
    return new NarrowAndWideAcrossTry();
  }

  private final byte[] steps = {100, 50, -7, 0, 3};

  @Override
  protected void run() {
    for (int divisor = 0; divisor < steps.length; divisor++) {
      put(change((byte) 100, (short) 32_000, 'z', false, 1L << 62, divisor));
    }
  }

  private int change(byte small, short medium, char letter, boolean flag, long wide, int index) {
    try {
      for (int i = 0; i <= steps.length; i++) {
        small += steps[i];
        medium += small;
        flag = !flag;
        letter -= steps[i];
        wide += wide / steps[(i + index) % steps.length];
        letter++;
      }
    } catch (ArithmeticException thrown) {
      flag |= index == 3;
      medium--;
    } catch (ArrayIndexOutOfBoundsException thrown) {
      wide = -wide;
      small++;
    } finally {
      put(small);
      put(medium);
      put((int) letter);
      put(flag);
      put(wide);
    }
    return flag ? small + medium : letter;
  }
}
