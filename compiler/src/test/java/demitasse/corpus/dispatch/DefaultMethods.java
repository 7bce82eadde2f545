package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Inherits, overrides and calls default methods of interfaces. */
public final class DefaultMethods extends CorpusProgram {
  public static CorpusProgram create() {
    return new DefaultMethods();
  }

  interface Scale {
    int factor();

    default int scale(int value) {
      return value * factor();
    }

    default int scaleTwice(int value) {
      return scale(scale(value));
    }
  }

  static final class Plain implements Scale {
    @Override
    public int factor() {
      return 3;
    }
  }

  static final class Offset implements Scale {
    private int offset = 1;

    @Override
    public int factor() {
      return offset++;
    }

    @Override
    public int scale(int value) {
      return Scale.super.scale(value) + 1000;
    }
  }

  static class Half implements Scale {
    @Override
    public int factor() {
      return 1;
    }

    @Override
    public int scaleTwice(int value) {
      return value / 2;
    }
  }

  static final class Quarter extends Half {
    @Override
    public int scale(int value) {
      return value / 4 + factor();
    }
  }

  private final Scale[] scales = {new Plain(), new Offset(), new Half(), new Quarter()};

  @Override
  protected void run() {
    for (int value = -20; value <= 20; value += 8) {
      for (Scale scale : scales) {
        put(scale.scale(value));
        put(scale.scaleTwice(value));
      }
    }
  }
}
