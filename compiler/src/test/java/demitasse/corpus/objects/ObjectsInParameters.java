package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Passes and returns objects, reassigns parameters, and swaps what callers see. */
public final class ObjectsInParameters extends CorpusProgram {
  public static CorpusProgram create() {
    return new ObjectsInParameters();
  }

  static final class Cell {
    int value;

    Cell(int value) {
      this.value = value;
    }
  }

  private final Cell[] cells = {new Cell(1), new Cell(20), new Cell(300)};

  @Override
  protected void run() {
    Cell a = cells[0];
    Cell b = cells[1];
    swapReferences(a, b);
    put(a.value);
    put(b.value);
    swapValues(a, b);
    put(a.value);
    put(b.value);
    for (int i = 0; i < 6; i++) {
      Cell larger = larger(cells[i % 3], cells[(i + 1) % 3]);
      put(larger.value);
      put(larger == cells[2]);
      larger.value -= 77;
      put(chain(larger, null));
      put(chain(null, larger));
    }
  }

  private static void swapReferences(Cell left, Cell right) {
    Cell kept = left;
    left = right;
    right = kept;
    left.value++;
    right.value += 2;
  }

  private static void swapValues(Cell left, Cell right) {
    int kept = left.value;
    left.value = right.value;
    right.value = kept;
  }

  private static Cell larger(Cell left, Cell right) {
    return left.value >= right.value ? left : right;
  }

  private static int chain(Cell left, Cell right) {
    if (left == null) {
      left = right;
      right = null;
    }
    return left.value * 2 + (right == null ? 1 : 0);
  }
}
