package demitasse.corpus.generics;

import demitasse.corpus.CorpusProgram;

/** Reads from and writes to generic containers through wildcards. */
public final class Wildcards extends CorpusProgram {
  public static CorpusProgram create() {
    return new Wildcards();
  }

  static class Animal {
    int legs() {
      return 4;
    }
  }

  static final class Bird extends Animal {
    @Override
    int legs() {
      return 2;
    }
  }

  static final class Cage<T> {
    T inside;
    private int opened;

    T open() {
      opened++;
      return inside;
    }

    void put(T animal) {
      inside = animal;
    }
  }

  private final Cage<Animal> animals = new Cage<>();
  private final Cage<Bird> birds = new Cage<>();
  private final Cage<Object> anything = new Cage<>();
  private final Bird bird = new Bird();
  private final Animal animal = new Animal();

  private static int legs(Cage<? extends Animal> cage) {
    Animal inside = cage.open();
    return inside == null ? 0 : inside.legs();
  }

  private static void fill(Cage<? super Bird> cage, Bird bird) {
    cage.put(bird);
  }

  private static boolean isBird(Cage<?> cage) {
    return cage.open() instanceof Bird;
  }

  @Override
  protected void run() {
    for (int i = 0; i < 4; i++) {
      put(legs(animals));
      put(legs(birds));
      put(isBird(animals));
      put(isBird(birds));
      put(isBird(anything));
      put(animals.opened);
      if (i == 0) {
        animals.put(animal);
        fill(birds, bird);
      } else if (i == 1) {
        fill(animals, bird);
        anything.put("text");
      } else {
        fill(anything, bird);
        fill(birds, null);
      }
    }
  }
}
