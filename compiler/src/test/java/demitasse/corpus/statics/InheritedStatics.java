package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Statics reached through subclasses, hidden by them and changed by both. */
public final class InheritedStatics extends CorpusProgram {
  private static class Base {
    static int shared = 1;
    static int hidden = 100;

    static int bump() {
      return ++shared;
    }

    static int twin() {
      return 1;
    }
  }

  private static class Derived extends Base {
    static int hidden = 200;

    static int twin() {
      return 2;
    }

    static int both() {
      return Base.hidden * 1000 + hidden;
    }
  }

  private static final class Leaf extends Derived {
    static int read() {
      hidden++;
      return shared * 10000 + hidden;
    }
  }

  public static CorpusProgram create() {
    return new InheritedStatics();
  }

  @Override
  protected void run() {
    Base.shared = 1;
    Base.hidden = 100;
    Derived.hidden = 200;
    for (int i = 0; i < 5; i++) {
      put(Derived.bump());
      put(Leaf.bump());
      put(Leaf.read());
      put(Derived.both());
      put(Base.twin() * 10 + Leaf.twin());
      Derived.shared += i;
      Base.hidden -= i;
      Leaf.hidden += 2;
    }
    put(Base.shared);
  }
}
