package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Uses fields that are null at build time and set at run time, and the reverse. */
public final class NullFields extends CorpusProgram {
  public static CorpusProgram create() {
    return new NullFields();
  }

  static final class Slot {
    final int id;

    Slot(int id) {
      this.id = id;
    }
  }

  private Slot late;
  private Slot early = new Slot(4);
  private final Slot always = new Slot(9);
  private final Slot never = null;
  private int[] lateArray;
  private final int[] spare = {3, 1, 4, 1, 5};

  @Override
  protected void run() {
    for (int round = 0; round < 3; round++) {
      put(late == null ? -1 : late.id);
      put(early == null ? -1 : early.id);
      put(always == null ? -1 : always.id);
      put(never == null ? -1 : never.id);
      put(lateArray == null ? -1 : lateArray.length);
      if (round == 0) {
        late = early;
        lateArray = spare;
      } else {
        late = always;
        early = null;
        lateArray[round] = 60 + round;
      }
    }
    for (int item : spare) {
      put(item);
    }
    try {
      put(early.id);
    } catch (NullPointerException thrown) {
      put(Thrown.line(thrown));
    }
  }
}
