package demitasse.corpus.machine;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Bus;

/** Loads and stores of each width: the low bits are stored, loads are zero-extended. */
public final class EveryWidth extends CorpusProgram {
  private static final int[] VALUES = {
    0, 1, -1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x1_0000, 0x1234_5678, 0x8000_0000
  };

  public static CorpusProgram create() {
    return new EveryWidth();
  }

  @Override
  protected void run() {
    put(Bus.load32(0));
    for (int i = 0; i < VALUES.length; i++) {
      Bus.store8(i, VALUES[i]);
      Bus.store16(0x20 + 2 * i, VALUES[i]);
      Bus.store32(0x40 + 4 * i, VALUES[i]);
    }
    for (int i = 0; i < VALUES.length; i++) {
      put(Bus.load8(i));
      put(Bus.load16(0x20 + 2 * i));
      put(Bus.load32(0x40 + 4 * i));
      put((byte) Bus.load8(i));
      put((short) Bus.load16(0x20 + 2 * i));
      put((char) Bus.load32(0x40 + 4 * i));
      put(Bus.load32(0x40 + 4 * i) >>> 28);
      put(Bus.load32(0x40 + 4 * i) & 0xFFFF_FFFFL);
    }
    Bus.store8(0xFFFF, 0x5A);
    put(Bus.load8(0xFFFF));
    put(Bus.load16(0xFFFE));
    put(Bus.load32(0xFFFC));
  }
}
