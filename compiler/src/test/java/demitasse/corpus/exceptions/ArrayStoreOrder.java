package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Orders the checks of an array store: value first, then null, bounds and type. */
public final class ArrayStoreOrder extends CorpusProgram {
  public static CorpusProgram create() {
    return new ArrayStoreOrder();
  }

  private final int[] items = {0, 0, 0};
  private final int[] none = null;
  private final Object[] texts = new String[2];
  private final Object[] objects = null;
  private int log;
  private int zero;

  private int[] array(int[] array) {
    log = log * 10 + 1;
    return array;
  }

  private Object[] references(Object[] array) {
    log = log * 10 + 2;
    return array;
  }

  private int index(int index) {
    log = log * 10 + 3;
    return index;
  }

  private int number(int value) {
    log = log * 10 + 4;
    return value;
  }

  private Object object(Object object) {
    log = log * 10 + 5;
    return object;
  }

  @Override
  protected void run() {
    for (int i = 0; i < 13; i++) {
      log = 0;
      try {
        store(i);
        put(0);
      } catch (RuntimeException thrown) {
        put(kind(thrown));
      }
      put(log);
      put(items[0] + items[1] * 100 + items[2] * 10_000);
    }
  }

  private void store(int i) {
    switch (i) {
      case 0 -> array(items)[index(1)] = number(7);
      case 1 -> array(items)[index(5)] = number(8);
      case 2 -> array(items)[index(5)] = number(8) / zero;
      case 3 -> array(none)[index(5)] = number(8);
      case 4 -> array(none)[index(5)] = number(8) % zero;
      case 5 -> array(items)[index(3)] += number(1);
      case 6 -> array(items)[index(2)] += number(1) + 5;
      case 7 -> array(items)[index(2)] /= zero * number(1);
      case 8 -> array(none)[index(0)]++;
      case 9 -> references(texts)[index(9)] = object(this);
      case 10 -> references(texts)[index(1)] = object(this);
      case 11 -> references(texts)[index(1)] = object("ok");
      default -> references(objects)[index(1 / zero)] = object("ok");
    }
  }
}
