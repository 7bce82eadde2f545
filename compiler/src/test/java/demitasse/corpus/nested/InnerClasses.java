package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;

/** Calls inner class objects that use fields of the object around them. */
public final class InnerClasses extends CorpusProgram {
  public static CorpusProgram create() {
    return new InnerClasses();
  }

  private int total = 5;
  private final int[] history = new int[16];

  /** Adds to the enclosing program's total. */
  private final class Adder {
    private final int step;
    private int calls;

    Adder(int step) {
      this.step = step;
    }

    int add() {
      total += step * ++calls;
      history[total & 15]++;
      return total;
    }

    /** Undoes what the adder around it did. */
    final class Undo {
      int undo() {
        total -= step * calls;
        calls--;
        return total;
      }
    }
  }

  private final Adder small = new Adder(3);
  private final Adder large = new Adder(100);
  private final Adder.Undo undo = large.new Undo();

  @Override
  protected void run() {
    for (int i = 0; i < 8; i++) {
      put(small.add());
      put(large.add());
      if (i % 3 == 2) {
        put(undo.undo());
      }
    }
    put(small.calls * 1000 + large.calls);
    for (int count : history) {
      put(count);
    }
  }
}
