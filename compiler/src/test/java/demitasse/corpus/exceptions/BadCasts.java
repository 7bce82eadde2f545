package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Casts to classes, interfaces and arrays that an object does or does not have. */
public final class BadCasts extends CorpusProgram {
  public static CorpusProgram create() {
    return new BadCasts();
  }

  interface Named {}

  static class Animal {}

  static class Dog extends Animal implements Named {}

  static final class Puppy extends Dog {}

  private final Object[] objects = {
    new Animal(), new Dog(), new Puppy(), "text", new int[2], new Dog[1], new Puppy[1][1], null
  };

  @Override
  protected void run() {
    for (Object object : objects) {
      for (int type = 0; type < 8; type++) {
        try {
          put(cast(object, type) == object ? 1 : 2);
        } catch (ClassCastException thrown) {
          put(kind(thrown));
          put(Thrown.line(thrown));
        }
      }
    }
  }

  private static Object cast(Object object, int type) {
    switch (type) {
      case 0:
        return (Animal) object;
      case 1:
        return (Dog) object;
      case 2:
        return (Puppy) object;
      case 3:
        return (Named) object;
      case 4:
        return (String) object;
      case 5:
        return (int[]) object;
      case 6:
        return (Animal[]) object;
      default:
        return (Object[]) object;
    }
  }
}
