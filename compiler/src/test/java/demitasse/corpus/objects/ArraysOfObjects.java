package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Sorts, swaps and replaces objects in arrays, some elements null. */
public final class ArraysOfObjects extends CorpusProgram {
  public static CorpusProgram create() {
    return new ArraysOfObjects();
  }

  static final class Item {
    final int weight;
    final char tag;

    Item(int weight, char tag) {
      this.weight = weight;
      this.tag = tag;
    }
  }

  private final Item[] items = {
    new Item(5, 'a'),
    new Item(2, 'b'),
    null,
    new Item(9, 'c'),
    new Item(2, 'd'),
    null,
    new Item(7, 'e')
  };
  private final Item[][] rows = {{items[0], items[1]}, {}, {items[3], null, items[4]}, null};

  @Override
  protected void run() {
    putItems();
    sort();
    putItems();
    items[6] = items[0];
    items[0] = null;
    putItems();
    for (Item[] row : rows) {
      put(row == null ? -1 : row.length);
      if (row != null) {
        for (Item item : row) {
          put(item == null ? '-' : item.tag);
        }
      }
    }
    rows[3] = rows[0];
    rows[3][1] = rows[2][0];
    put(rows[0][1].weight);
  }

  /** Insertion sort by weight, stable, with null elements last. */
  private void sort() {
    for (int i = 1; i < items.length; i++) {
      Item moved = items[i];
      int place = i;
      while (place > 0 && before(moved, items[place - 1])) {
        items[place] = items[place - 1];
        place--;
      }
      items[place] = moved;
    }
  }

  private static boolean before(Item left, Item right) {
    return left != null && (right == null || left.weight < right.weight);
  }

  private void putItems() {
    for (Item item : items) {
      put(item == null ? '.' : item.tag);
    }
  }
}
