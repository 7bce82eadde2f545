package demitasse.corpus.generics;

import demitasse.corpus.CorpusProgram;

/** Calls generic methods with inferred and explicit type arguments. */
public final class GenericMethods extends CorpusProgram {
  public static CorpusProgram create() {
    return new GenericMethods();
  }

  static final class Item {
    int uses;
    final int id;

    Item(int id) {
      this.id = id;
    }
  }

  private final Item[] items = {new Item(1), null, new Item(3)};
  private final String[] texts = {null, "b", "cc"};
  private final int[][] rows = {{5}, {6, 7}, null};

  private static <T> T either(T first, T second) {
    return first != null ? first : second;
  }

  private static <T> int indexOf(T[] list, T wanted) {
    for (int i = 0; i < list.length; i++) {
      if (list[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private <T> T touch(T object) {
    if (object instanceof Item item) {
      item.uses++;
    }
    return object;
  }

  private static <A, B> boolean same(A left, B right) {
    return left == right;
  }

  @Override
  protected void run() {
    for (int i = 0; i < 3; i++) {
      Item item = either(items[i], items[0]);
      put(item.id);
      put(either(texts[i], "none"));
      int[] row = GenericMethods.<int[]>either(rows[i], rows[0]);
      put(row.length);
      put(indexOf(items, item));
      put(indexOf(texts, texts[2 - i]));
      put(touch(item).uses);
      put(touch(texts[i]) == null);
      put(same(item, items[0]));
      put(same(row, texts));
    }
  }
}
