package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Overrides a method in the bodies of some enum constants. */
public final class ConstantBodies extends CorpusProgram {
  public static CorpusProgram create() {
    return new ConstantBodies();
  }

  enum Mode {
    NORMAL,
    DOUBLED {
      @Override
      int apply(int value) {
        return super.apply(value) * 2;
      }
    },
    COUNTED {
      private int count;

      @Override
      int apply(int value) {
        count++;
        return value + count;
      }

      @Override
      boolean isStateful() {
        return true;
      }

      @Override
      void reset() {
        count = 0;
      }
    };

    int apply(int value) {
      return value + 1;
    }

    boolean isStateful() {
      return false;
    }

    void reset() {}
  }

  private static final Mode[] MODES = Mode.values();

  @Override
  protected void run() {
    for (Mode mode : MODES) {
      mode.reset();
    }
    for (int i = 0; i < 12; i++) {
      Mode mode = MODES[i % MODES.length];
      put(mode.apply(i));
      put(mode.isStateful());
      put(mode.ordinal());
      put(mode.name());
    }
  }
}
