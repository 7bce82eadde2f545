package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Switches on byte, short and char with labels at the ends of their ranges. */
public final class SwitchOnNarrowTypes extends CorpusProgram {
  private final byte[] bytes = {-128, -1, 0, 1, 127};
  private final short[] shorts = {-32768, -1, 0, 300, 32767};
  private final char[] chars = {0, 'a', 'b', 0x8000, 0xFFFF};

  public static CorpusProgram create() {
    return new SwitchOnNarrowTypes();
  }

  @Override
  protected void run() {
    for (byte value : bytes) {
      put(ofByte(value));
      put(ofByte((byte) (value + 1)));
    }
    for (short value : shorts) {
      put(ofShort(value));
      put(ofShort((short) (value - 1)));
    }
    for (char value : chars) {
      put(ofChar(value));
      put(ofChar((char) (value + 1)));
    }
  }

  private static int ofByte(byte value) {
    return switch (value) {
      case -128 -> 1;
      case -1 -> 2;
      case 127 -> 3;
      default -> 0;
    };
  }

  private static int ofShort(short value) {
    return switch (value) {
      case -32768 -> 1;
      case -1 -> 2;
      case 300 -> 3;
      case 32767 -> 4;
      default -> 0;
    };
  }

  private static int ofChar(char value) {
    return switch (value) {
      case '\u0000' -> 1;
      case 'a', 'b' -> 2;
      case '\u8000' -> 3;
      case '\uffff' -> 4;
      default -> 0;
    };
  }
}
