package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Array and object references that swap and rotate in loops. */
public final class ReferenceSwaps extends CorpusProgram {
  private static final class Cell {
    int value;
    Cell next;

    Cell(int value) {
      this.value = value;
    }
  }

  private final int[] first = {1, 2, 3};
  private final int[] second = {40, 50};
  private final Cell head;

  public static CorpusProgram create() {
    return new ReferenceSwaps();
  }

  private ReferenceSwaps() {
    Cell last = null;
    for (int i = 5; i > 0; i--) {
      Cell cell = new Cell(i * i);
      cell.next = last;
      last = cell;
    }
    head = last;
  }

  @Override
  protected void run() {
    int[] front = first;
    int[] back = second;
    for (int i = 0; i < 6; i++) {
      front[i % front.length] += back[i % back.length];
      int[] keep = front;
      front = back;
      back = keep;
      put(front.length);
      put(front[1]);
    }
    put(front == first);
    Cell reversed = null;
    Cell rest = head;
    while (rest != null) {
      Cell next = rest.next;
      rest.next = reversed;
      reversed = rest;
      rest = next;
    }
    for (Cell cell = reversed; cell != null; cell = cell.next) {
      put(cell.value);
      cell.value++;
    }
    put(reversed.next.next.value);
    put(reversed == head);
  }
}
