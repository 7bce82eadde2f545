package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Methods with interleaved int and long parameters and locals. */
public final class LongAndIntMix extends CorpusProgram {
  private int calls;

  public static CorpusProgram create() {
    return new LongAndIntMix();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 6; i++) {
      put(mix(i, i * 0x100000000L, -i, 5L - i, (byte) i, (short) -i, i > 3, (char) (i + 60)));
      put(stack(1L << i, i, 2, 3L, 4, 5L, 6L, 7));
      long result = pass(i, pass(-i, 3L + i));
      put(result);
    }
    put(calls);
  }

  private static long mix(int a, long b, int c, long d, byte e, short f, boolean g, char h) {
    long x = a + b;
    int y = c - (int) d;
    long z = e * 10L + f;
    return g ? x * y + z + h : x - y - z - h;
  }

  private static long stack(long a, int b, int c, long d, int e, long f, long g, int h) {
    return (((((((a * 3 + b) * 3 + c) * 3 + d) * 3 + e) * 3 + f) * 3 + g) * 3) + h;
  }

  private long pass(int times, long value) {
    calls++;
    for (; times > 0; times--) {
      value += value >>> 1;
    }
    return value;
  }
}
