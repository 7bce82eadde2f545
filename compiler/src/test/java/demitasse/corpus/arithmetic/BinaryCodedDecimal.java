package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Packed BCD of a real-time clock: encode, decode, add with carries. */
public final class BinaryCodedDecimal extends CorpusProgram {
  private final int[] numbers = {0, 9, 10, 59, 99, 1234, 99999999, 12345678};

  public static CorpusProgram create() {
    return new BinaryCodedDecimal();
  }

  @Override
  protected void run() {
    for (int number : numbers) {
      int packed = encode(number);
      put(packed);
      put(decode(packed));
      for (int other : numbers) {
        put(add(packed, encode(other)));
      }
    }
  }

  private static int encode(int number) {
    int packed = 0;
    for (int shift = 0; number != 0; shift += 4) {
      packed |= number % 10 << shift;
      number /= 10;
    }
    return packed;
  }

  private static int decode(int packed) {
    int number = 0;
    for (int shift = 28; shift >= 0; shift -= 4) {
      number = number * 10 + (packed >>> shift & 15);
    }
    return number;
  }

  private static int add(int left, int right) {
    int sum = left + 0x06666666;
    int carries = sum ^ right;
    sum += right;
    carries = ~(carries ^ sum) & 0x11111110;
    return sum - (carries >>> 2 | carries >>> 3);
  }
}
