package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Switches inside switches, as in a decoder of instruction words. */
public final class NestedSwitches extends CorpusProgram {
  private final int[] words = {
    0x0000, 0x0123, 0x1001, 0x1002, 0x1103, 0x2000, 0x2F0F, 0x3333, 0xF001, 0xF100, 0xFFFF, -1
  };
  private int accumulator;

  public static CorpusProgram create() {
    return new NestedSwitches();
  }

  @Override
  protected void run() {
    accumulator = 1;
    for (int word : words) {
      put(decode(word));
      put(accumulator);
    }
  }

  private int decode(int word) {
    int low = word & 0xFF;
    switch (word >>> 12) {
      case 0:
        switch ((word >> 8) & 15) {
          case 0:
            return 0;
          case 1:
            accumulator = low;
            return 1;
          default:
            return 2;
        }
      case 1:
        switch (low) {
          case 1:
            accumulator += 5;
            break;
          case 2:
            accumulator <<= 4;
            break;
          default:
            accumulator = -accumulator;
            return 12;
        }
        return 10;
      case 2, 3:
        accumulator ^=
            switch (low & 3) {
              case 0 -> 1;
              case 3 -> 0x700;
              default -> 0x55;
            };
        return 20;
      case 15:
        return low == 0 ? 150 : 151;
      default:
        return -1;
    }
  }
}
