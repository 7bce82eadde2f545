package demitasse.corpus.generics;

import demitasse.corpus.CorpusProgram;

/** Chains calls on self-bounded builders that return their own type. */
public final class SelfBounded extends CorpusProgram {
  public static CorpusProgram create() {
    return new SelfBounded();
  }

  abstract static class Builder<S extends Builder<S>> {
    int flags;

    abstract S self();

    S with(int bit) {
      flags |= 1 << bit;
      return self();
    }

    S clear() {
      flags = 0;
      return self();
    }
  }

  static final class PinBuilder extends Builder<PinBuilder> {
    int drive;

    @Override
    PinBuilder self() {
      return this;
    }

    PinBuilder drive(int level) {
      drive = level;
      return this;
    }
  }

  static final class ClockBuilder extends Builder<ClockBuilder> {
    long divider = 1;

    @Override
    ClockBuilder self() {
      divider++;
      return this;
    }

    ClockBuilder times(long factor) {
      divider *= factor;
      return self();
    }
  }

  private final PinBuilder pin = new PinBuilder();
  private final ClockBuilder clock = new ClockBuilder();

  @Override
  protected void run() {
    for (int i = 1; i < 7; i++) {
      put(pin.with(i).drive(i * 2).with(i + 8).flags);
      put(clock.times(3).with(i).times(i).divider);
      put(pin.drive);
      put(clock.flags);
      if (i == 4) {
        put(pin.clear().with(31).flags);
        put(clock.clear().with(30).times(-1).divider);
      }
    }
  }
}
