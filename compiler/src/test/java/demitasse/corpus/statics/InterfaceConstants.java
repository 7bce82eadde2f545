package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Constants of interfaces, inlined and computed, also inherited and ambiguous ones. */
public final class InterfaceConstants extends CorpusProgram {
  private interface Registers {
    int CONTROL = 0x00;
    int STATUS = CONTROL + 4;
    int[] OFFSETS = {CONTROL, STATUS, 0x18};
    String NAME = new String("registers");
    long BASE = Long.parseLong("40000000", 16);
  }

  private interface Masks {
    int ENABLE = 1 << 31;
    int STATUS = 0xFF;
    int WIDTH = Integer.bitCount(STATUS);

    static int field(int word) {
      return word & STATUS;
    }
  }

  private static final class Device implements Registers, Masks {
    private int word = ENABLE | 0x1234;

    int read(int offset) {
      word = Integer.rotateLeft(word, WIDTH);
      return offset == Registers.STATUS ? Masks.field(word) : (int) (BASE + offset) ^ word;
    }
  }

  private final Device device = new Device();

  public static CorpusProgram create() {
    return new InterfaceConstants();
  }

  @Override
  protected void run() {
    for (int round = 0; round < 3; round++) {
      for (int offset : Registers.OFFSETS) {
        put(device.read(offset));
        put(Registers.BASE + offset);
      }
      put(Masks.STATUS - Registers.STATUS);
      put(Device.OFFSETS.length);
      put(Registers.NAME);
      put(Masks.WIDTH);
    }
  }
}
