package demitasse.corpus.records;

import demitasse.corpus.CorpusProgram;

/** Uses generic records with two type arguments, and equals of them. */
public final class GenericRecords extends CorpusProgram {
  public static CorpusProgram create() {
    return new GenericRecords();
  }

  record Pair<A, B>(A first, B second) {
    boolean hasFirst(Object value) {
      return first == value;
    }
  }

  record Cell(int value) {}

  private final Cell one = new Cell(1);
  private final Cell twin = new Cell(1);
  private final Pair<String, Cell> left = new Pair<>("key", one);
  private final Pair<String, Cell> right = new Pair<>("key", twin);
  private final Pair<Cell, String> turned = new Pair<>(one, "key");
  private final Pair<Cell, Cell> cells = new Pair<>(one, twin);
  private Pair<?, ?>[] all = {left, right, turned, cells, new Pair<>(null, null)};

  @Override
  protected void run() {
    put(left.first());
    put(right.second().value());
    put(turned.second().length());
    put(cells.first() == cells.second());
    put(cells.first().equals(cells.second()));
    for (Pair<?, ?> a : all) {
      for (Pair<?, ?> b : all) {
        put(a.equals(b));
      }
      put(a.hasFirst(one));
      put(a.first() instanceof String text ? text.length() : -1);
      put(a.second() instanceof Cell cell ? cell.value() : -1);
    }
  }
}
