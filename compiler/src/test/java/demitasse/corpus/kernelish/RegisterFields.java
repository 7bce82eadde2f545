package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Packs and unpacks register fields with mask objects that never change. */
public final class RegisterFields extends CorpusProgram {
  public static CorpusProgram create() {
    return new RegisterFields();
  }

  /** A field of a register: a mask and where it starts. */
  static final class Field {
    private final int shift;
    private final int mask;

    Field(int shift, int width) {
      this.shift = shift;
      mask = (width == 32 ? -1 : (1 << width) - 1) << shift;
    }

    int get(int register) {
      return (register & mask) >>> shift;
    }

    int set(int register, int value) {
      return register & ~mask | value << shift & mask;
    }
  }

  private static final Field ENABLE = new Field(0, 1);
  private static final Field MODE = new Field(4, 3);
  private static final Field DIVIDER = new Field(8, 16);
  private static final Field TOP = new Field(31, 1);
  private final Field[] all = {ENABLE, MODE, DIVIDER, TOP, new Field(0, 32)};
  private int control = 0x0F0F_0F0F;

  @Override
  protected void run() {
    for (int i = 0; i < 8; i++) {
      control = ENABLE.set(control, i);
      control = MODE.set(control, 7 - i);
      control = DIVIDER.set(control, 48_000_000 / (115_200 >> i & 0xFFFF | 1));
      control = TOP.set(control, i >> 1);
      put(control);
      for (Field field : all) {
        put(field.get(control));
      }
      put(all[i % all.length].set(control, -1));
    }
  }
}
