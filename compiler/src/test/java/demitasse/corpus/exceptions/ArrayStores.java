package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Stores objects into arrays whose runtime element type may refuse them. */
public final class ArrayStores extends CorpusProgram {
  public static CorpusProgram create() {
    return new ArrayStores();
  }

  static class Animal {}

  static class Dog extends Animal {}

  interface Tagged {}

  static final class Chip extends Dog implements Tagged {}

  private final Object[][] arrays = {
    new Object[2], new Animal[2], new Dog[2], new Tagged[2], new String[2], new int[2][]
  };
  private final Object[] values = {
    new Object(), new Animal(), new Dog(), new Chip(), "text", new int[1], null
  };

  @Override
  protected void run() {
    for (Object[] array : arrays) {
      for (int i = 0; i < values.length; i++) {
        try {
          array[i & 1] = values[i];
          put(array[i & 1] == values[i]);
        } catch (ArrayStoreException thrown) {
          put(kind(thrown));
          put(Thrown.line(thrown));
          put(array[i & 1] == null);
        }
      }
    }
  }
}
