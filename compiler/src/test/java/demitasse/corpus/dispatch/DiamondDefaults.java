package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Resolves default methods inherited along two paths. */
public final class DiamondDefaults extends CorpusProgram {
  public static CorpusProgram create() {
    return new DiamondDefaults();
  }

  interface Top {
    default int id() {
      return 1;
    }

    default int twice() {
      return id() * 2;
    }
  }

  interface Left extends Top {
    @Override
    default int id() {
      return 10;
    }
  }

  interface Right extends Top {
    @Override
    default int twice() {
      return id() * 200;
    }
  }

  interface OtherLeft extends Top {
    @Override
    default int id() {
      return 50;
    }
  }

  static final class Joined implements Left, Right {}

  static final class Chosen implements Left, OtherLeft {
    @Override
    public int id() {
      return Left.super.id() * 1000 + OtherLeft.super.id();
    }
  }

  static class FromClass implements Right {
    @Override
    public int id() {
      return 7;
    }
  }

  static final class ClassWins extends FromClass implements Left {}

  static final class OnlyTop implements Top {}

  private final Top[] all = {
    new Joined(), new Chosen(), new FromClass(), new ClassWins(), new OnlyTop()
  };

  @Override
  protected void run() {
    for (int i = 0; i < all.length; i++) {
      Top top = all[i];
      put(top.id() + i);
      put(top.twice() - i);
      put(top instanceof Left);
      put(top instanceof Right);
      if (top instanceof Left left) {
        put(left.id());
      }
    }
  }
}
