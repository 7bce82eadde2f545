package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Switches on an enum as statement, expression without default and with fall through. */
@SuppressWarnings("fallthrough") // falling through is what is tested
public final class SwitchOnEnum extends CorpusProgram {
  private enum Phase {
    IDLE,
    ARMED,
    RUNNING,
    FAULT
  }

  private static final Phase[] PHASES = Phase.values();
  private Phase phase = Phase.IDLE;

  public static CorpusProgram create() {
    return new SwitchOnEnum();
  }

  @Override
  protected void run() {
    for (int step = 0; step < 12; step++) {
      put(phase.ordinal());
      put(cost(phase));
      put(flags(phase));
      phase = next(phase, step);
    }
    for (Phase each : PHASES) {
      put(cost(each));
    }
    phase = null;
    try {
      put(cost(phase));
    } catch (NullPointerException missing) {
      put(kind(missing));
    }
  }

  private static int cost(Phase phase) {
    return switch (phase) {
      case IDLE -> 1;
      case ARMED -> 20;
      case RUNNING -> 300;
      case FAULT -> 4000;
    };
  }

  private static int flags(Phase phase) {
    int flags = 0;
    switch (phase) {
      case RUNNING:
        flags |= 1;
      case ARMED:
        flags |= 2;
        break;
      default:
        flags |= 4;
    }
    return flags;
  }

  private static Phase next(Phase phase, int step) {
    switch (phase) {
      case IDLE:
        return Phase.ARMED;
      case ARMED:
        return step % 3 == 0 ? Phase.IDLE : Phase.RUNNING;
      case RUNNING:
        return step > 6 ? Phase.FAULT : Phase.ARMED;
      default:
        return Phase.IDLE;
    }
  }
}
