package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Indexes arrays of each element type below zero, at the length and far outside. */
public final class ArrayBounds extends CorpusProgram {
  public static CorpusProgram create() {
    return new ArrayBounds();
  }

  private final boolean[] flags = {true, false, true};
  private final byte[] bytes = {1, -2, 3};
  private final short[] shorts = {4, -5, 6};
  private final char[] chars = {'a', 'b', 'c'};
  private final int[] ints = {7, -8, 9};
  private final long[] longs = {10, -11, 12};
  private final Object[] objects = {this, null, "x"};
  private final int[] indexes = {0, 2, 3, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 30};

  @Override
  protected void run() {
    for (int index : indexes) {
      for (int type = 0; type < 7; type++) {
        try {
          put(load(type, index));
        } catch (ArrayIndexOutOfBoundsException thrown) {
          put(Thrown.line(thrown));
        }
        try {
          store(type, index);
          put(load(type, index));
        } catch (IndexOutOfBoundsException thrown) {
          put(kind(thrown));
        }
      }
    }
  }

  private int load(int type, int index) {
    return switch (type) {
      case 0 -> flags[index] ? 1 : 0;
      case 1 -> bytes[index];
      case 2 -> shorts[index];
      case 3 -> chars[index];
      case 4 -> ints[index];
      case 5 -> (int) longs[index];
      default -> objects[index] == null ? 0 : 1;
    };
  }

  private void store(int type, int index) {
    switch (type) {
      case 0 -> flags[index] = !flags[index];
      case 1 -> bytes[index] += 100;
      case 2 -> shorts[index]++;
      case 3 -> chars[index] = (char) type;
      case 4 -> ints[index] = index;
      case 5 -> longs[index] *= 3;
      default -> objects[index] = ints;
    }
  }
}
