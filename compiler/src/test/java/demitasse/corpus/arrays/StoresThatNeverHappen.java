package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Stores to arrays and fields that nothing else changes, each after code that always throws. */
public final class StoresThatNeverHappen extends CorpusProgram {
  static final class Box {
    private final String name;
    private int value;

    Box(String name, int value) {
      this.name = name;
      this.value = value;
    }
  }

  private final int[] table = {3, 1, 4};
  private final int[] empty = {};
  private final Box[] boxes = {new Box("first", 1), new Box("second", 2)};

  public static CorpusProgram create() {
    return new StoresThatNeverHappen();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 4; i++) {
      put(attempt(i));
    }
    put(table[0] + table[1] + table[2]);
    for (Box box : boxes) {
      put(box.name);
      put(box.value);
    }
  }

  private int attempt(int number) {
    try {
      switch (number) {
        case 0 -> table[0] %= 0L;
        case 1 -> empty[0] = 1;
        case 2 -> boxes[0].value /= 0;
        default -> boxes[1].value = empty[1];
      }
      return 0;
    } catch (RuntimeException refused) {
      return kind(refused);
    }
  }
}
