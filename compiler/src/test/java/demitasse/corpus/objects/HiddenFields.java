package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Reaches fields of the same name in a class and its superclass. */
public final class HiddenFields extends CorpusProgram {
  public static CorpusProgram create() {
    return new HiddenFields();
  }

  static class Base {
    int value = 10;
    String name = "base";

    int baseValue() {
      return value;
    }
  }

  static class Derived extends Base {
    long value = 20;
    String name = "derived";

    long ownValue() {
      return value;
    }

    int superValue() {
      return super.value;
    }
  }

  static final class Leaf extends Derived {
    int value = 30;

    int sum() {
      return value + (int) super.value + ((Base) this).value;
    }
  }

  private final Leaf leaf = new Leaf();
  private final Derived derived = new Derived();

  @Override
  protected void run() {
    for (int round = 1; round <= 3; round++) {
      leaf.value += round;
      ((Derived) leaf).value *= 2;
      ((Base) leaf).value -= round;
      put(leaf.value);
      put(leaf.ownValue());
      put(leaf.baseValue());
      put(leaf.superValue());
      put(leaf.sum());
    }
    Base seenAsBase = derived;
    seenAsBase.value = 77;
    put(derived.value);
    put(derived.superValue());
    put(seenAsBase.name);
    put(derived.name);
  }
}
