package demitasse.corpus.machine;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Bus;

/** Words read as bytes and bytes as words: the lowest address has the lowest bits. */
public final class LittleEndian extends CorpusProgram {
  private static final int[] WORDS = {0, 1, 0x8000_0000, 0x0102_0304, 0xDEAD_BEEF, -2};

  public static CorpusProgram create() {
    return new LittleEndian();
  }

  private static int swap(int value) {
    Bus.store32(0x100, value);
    return Bus.load8(0x100) << 24
        | Bus.load8(0x101) << 16
        | Bus.load8(0x102) << 8
        | Bus.load8(0x103);
  }

  @Override
  protected void run() {
    for (int value : WORDS) {
      int swapped = swap(value);
      put(swapped);
      put(swapped == Integer.reverseBytes(value));
    }
    for (int i = 0; i < 16; i++) {
      Bus.store8(i, i * 17 + 3);
    }
    for (int i = 0; i < 16; i += 2) {
      put(Bus.load16(i));
    }
    for (int i = 0; i < 16; i += 4) {
      put(Bus.load32(i));
    }
    Bus.store16(2, 0xBEEF);
    Bus.store8(5, 0xAA);
    put(Bus.load32(0));
    put(Bus.load32(4));
    long wide = Bus.load32(0) & 0xFFFF_FFFFL | (long) Bus.load32(4) << 32;
    put(wide);
  }
}
