package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Stores through a supertype array: right, wrong and null elements. */
public final class ArrayStoreChecks extends CorpusProgram {
  private static class Animal {
    int legs() {
      return 4;
    }
  }

  private static final class Bird extends Animal {
    @Override
    int legs() {
      return 2;
    }
  }

  private final Animal[] animals = new Animal[3];
  private final Animal[] birds = new Bird[3];
  private final Object[] texts = new String[2];
  private final Object[] anything = new Object[2];
  private final Animal plain = new Animal();
  private final Bird bird = new Bird();

  public static CorpusProgram create() {
    return new ArrayStoreChecks();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 4; i++) {
      put(store(animals, i, plain));
      put(store(animals, i, bird));
      put(store(birds, i, plain));
      put(store(birds, i, bird));
      put(store(birds, i - 1, null));
      put(store(texts, i, plain));
      put(store(texts, i, "text"));
      put(store(anything, i, bird));
      put(store(anything, i, animals));
      put(store(null, i, bird));
    }
    for (Animal animal : birds) {
      put(animal == null ? 0 : animal.legs());
    }
    put(animals[0].legs());
    put(anything[1] == animals);
  }

  private int store(Object[] target, int index, Object value) {
    try {
      target[index] = value;
      return 0;
    } catch (ArrayStoreException wrong) {
      return kind(wrong);
    } catch (RuntimeException thrown) {
      return 10 + kind(thrown);
    }
  }
}
