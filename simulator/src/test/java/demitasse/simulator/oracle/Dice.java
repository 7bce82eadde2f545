package demitasse.simulator.oracle;

import java.util.SplittableRandom;

/** Random numbers that a seed repeats, with a liking for the values at which processors fail. */
final class Dice {
  private static final int[] EDGES = {
    0,
    1,
    2,
    31,
    32,
    33,
    0x7F,
    0x80,
    0xFF,
    0x100,
    0x7FFF,
    0x8000,
    0xFFFF,
    0x10000,
    0x7FFF_FFFF,
    0x8000_0000,
    0x8000_0001,
    -1,
    -2,
    0x7FFF_7FFF,
    0x8000_8000,
    0x7F7F_7F7F,
    0x8080_8080,
    0x00FF_00FF,
    0x5555_5555,
    0xAAAA_AAAA,
  };

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /** The dice of one case of a batch, whatever the other cases take. */
  static Dice of(long seed, int caseNumber) {
    return new Dice(new SplittableRandom(mixed(mixed(seed) + caseNumber)));
  }

  // Neighbouring seeds of SplittableRandom may be neighbours in one sequence (MurmurHash3's mixer).
  private static long mixed(long value) {
    long once = (value ^ (value >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
    long twice = (once ^ (once >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
    return twice ^ (twice >>> 33);
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** True so many times out of a hundred. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** One of the values. */
  int oneOf(int... values) {
    return values[random.nextInt(values.length)];
  }

  /** All words, equally likely. */
  int word() {
    return random.nextInt();
  }

  /** Words that are at an edge, near one, made of few bits, or anything. */
  int operand() {
    return switch (random.nextInt(6)) {
      case 0 -> EDGES[random.nextInt(EDGES.length)];
      case 1 -> EDGES[random.nextInt(EDGES.length)] + random.nextInt(5) - 2;
      case 2 -> random.nextInt(64);
      case 3 -> (EDGES[random.nextInt(EDGES.length)] << 16) | random.nextInt(0x1_0000);
      default -> random.nextInt();
    };
  }
}
