package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Uses null as the receiver of fields, arrays and methods. */
public final class NullReceivers extends CorpusProgram {
  public static CorpusProgram create() {
    return new NullReceivers();
  }

  static final class Box {
    int value = 3;
    long wide = 4;
    int[] items = {1, 2};

    int read() {
      return value;
    }

    private int constant() {
      return 9;
    }
  }

  interface Reader {
    int get();
  }

  private final Box[] boxes = {new Box(), null};
  private final int[][] arrays = {{4, 5}, null};
  private final String[] texts = {"ab", null};
  private final Reader[] readers = {() -> 11, null};

  @Override
  protected void run() {
    for (int i = 0; i < 2; i++) {
      for (int action = 0; action < 12; action++) {
        try {
          put(use(action, i));
        } catch (NullPointerException thrown) {
          put(kind(thrown));
          put(Thrown.line(thrown));
        }
      }
    }
  }

  private int use(int action, int which) {
    Box box = boxes[which];
    int[] array = arrays[which];
    switch (action) {
      case 0:
        return box.value;
      case 1:
        box.value = 8;
        return 1;
      case 2:
        return (int) box.wide;
      case 3:
        box.wide += 5;
        return 2;
      case 4:
        return box.items[1];
      case 5:
        return box.read();
      case 6:
        return box.constant();
      case 7:
        return array[0];
      case 8:
        array[1] = 6;
        return 3;
      case 9:
        return array.length;
      case 10:
        return texts[which].length();
      default:
        return readers[which].get();
    }
  }
}
