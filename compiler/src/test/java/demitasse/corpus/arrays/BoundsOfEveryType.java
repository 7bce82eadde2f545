package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Indices just outside arrays of every element type, for loads and stores. */
public final class BoundsOfEveryType extends CorpusProgram {
  private final byte[] bytes = new byte[3];
  private final short[] shorts = new short[4];
  private final char[] chars = new char[5];
  private final int[] ints = new int[6];
  private final long[] longs = new long[7];
  private final boolean[] flags = new boolean[8];
  private final String[] texts = new String[9];

  public static CorpusProgram create() {
    return new BoundsOfEveryType();
  }

  @Override
  protected void run() {
    for (int index = -1; index < 10; index++) {
      for (int type = 0; type < 7; type++) {
        try {
          store(type, index);
          put(load(type, index));
        } catch (ArrayIndexOutOfBoundsException outside) {
          put(-kind(outside));
        }
      }
    }
  }

  private void store(int type, int index) {
    switch (type) {
      case 0 -> bytes[index] = (byte) (index + 250);
      case 1 -> shorts[index] = (short) (index + 33000);
      case 2 -> chars[index] = (char) ~index;
      case 3 -> ints[index] = index * 0x11111111;
      case 4 -> longs[index] = index * 0x1111111111L;
      case 5 -> flags[index] = index % 2 == 0;
      default -> texts[index] = index == 3 ? null : "text";
    }
  }

  private long load(int type, int index) {
    return switch (type) {
      case 0 -> bytes[index];
      case 1 -> shorts[index];
      case 2 -> chars[index];
      case 3 -> ints[index];
      case 4 -> longs[index];
      case 5 -> flags[index] ? 1 : 0;
      default -> texts[index] == null ? -1 : texts[index].length();
    };
  }
}
