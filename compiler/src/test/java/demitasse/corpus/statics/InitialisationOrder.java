package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** The order in which static and instance initialisers ran at build time. */
public final class InitialisationOrder extends CorpusProgram {
  private static int clock = 1;

  private static int tick() {
    return clock++;
  }

  private static class Parent {
    static final int LOADED = tick();
    final int field = tick();
    final int constructed;

    Parent() {
      constructed = tick();
      hook();
    }

    void hook() {}
  }

  private static final class Child extends Parent {
    static final int LOADED = tick();
    int field = tick();
    int hooked;
    int reset = 0;
    int after;

    {
      after = tick();
    }

    final int constructed;

    Child() {
      super();
      constructed = tick();
    }

    @Override
    void hook() {
      hooked = tick();
      reset = tick();
      field = tick();
    }
  }

  private final Child child;
  private final Child second;

  public static CorpusProgram create() {
    return new InitialisationOrder();
  }

  private InitialisationOrder() {
    child = new Child();
    second = new Child();
    clock = 1;
  }

  @Override
  protected void run() {
    int origin = ((Parent) child).field;
    dump(child, origin);
    dump(second, origin);
    put(Child.LOADED - Parent.LOADED);
    put(clock);
    for (int i = 0; i < 5; i++) {
      put(tick());
    }
  }

  private void dump(Child object, int origin) {
    Parent parent = object;
    put(parent.field - origin);
    put(parent.constructed - origin);
    put(object.hooked - origin);
    put(object.reset);
    put(object.field - origin);
    put(object.after - origin);
    put(object.constructed - origin);
  }
}
