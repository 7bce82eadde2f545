package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Orders the null check of a field store after its value, of a compound one before. */
public final class FieldStoreOrder extends CorpusProgram {
  static final class Box {
    int value = 1;
    long wide = 2;
    Box inner;
  }

  private final Box[] boxes = {new Box(), null, new Box()};
  private int log;
  private int zero;

  public static CorpusProgram create() {
    FieldStoreOrder program = new FieldStoreOrder();
    program.boxes[0].inner = program.boxes[2];
    return program;
  }

  private Box box(int i) {
    log = log * 10 + 1;
    return boxes[i];
  }

  private int number(int value) {
    log = log * 10 + 2;
    return value;
  }

  @Override
  protected void run() {
    for (int which = 0; which < 4; which++) {
      for (int action = 0; action < 7; action++) {
        log = 0;
        try {
          act(action, which);
        } catch (RuntimeException thrown) {
          put(kind(thrown));
        }
        put(log);
      }
    }
    put(boxes[0].value);
    put(boxes[0].wide);
    put(boxes[2].value);
    put(boxes[2].wide);
  }

  private void act(int action, int which) {
    switch (action) {
      case 0 -> box(which).value = number(5);
      case 1 -> box(which).value = number(5) / zero;
      case 2 -> box(which).value += number(6);
      case 3 -> box(which).wide += number(7) % zero;
      case 4 -> box(which).wide = number(3) * 3L;
      case 5 -> box(which).inner.value = number(8);
      default -> box(which).inner.inner.value = number(9);
    }
  }
}
