package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Records at build time in which order initialisers and constructors ran. */
public final class ConstructorOrder extends CorpusProgram {
  public static CorpusProgram create() {
    return new ConstructorOrder();
  }

  static class Parent {
    final int[] log = new int[32];
    int used;
    final int first = note(1);

    {
      note(2);
    }

    Parent(int mark) {
      note(mark);
      hook();
    }

    final int note(int mark) {
      log[used++] = mark;
      return mark * 10;
    }

    void hook() {
      note(100);
    }
  }

  static final class Child extends Parent {
    int set = 5;
    final int second = note(4);

    Child() {
      this(note7());
      note(8);
    }

    Child(int value) {
      super(value + 3);
      note(6);
      set += value;
    }

    static int note7() {
      return 7;
    }

    @Override
    void hook() {
      note(set);
      set = 50;
    }
  }

  private final Parent[] parents = {new Child(), new Parent(9), new Child(21)};

  @Override
  protected void run() {
    for (Parent parent : parents) {
      put(parent.used);
      for (int i = 0; i < parent.used; i++) {
        put(parent.log[i]);
      }
      put(parent.first);
      parent.used = 0;
      parent.hook();
      put(parent.log[0]);
      if (parent instanceof Child child) {
        put(child.set);
        put(child.second);
      }
    }
  }
}
