package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Indexes tables by the ordinals of two enums. */
public final class EnumIndexedArrays extends CorpusProgram {
  public static CorpusProgram create() {
    return new EnumIndexedArrays();
  }

  enum State {
    IDLE,
    RUNNING,
    BLOCKED,
    DEAD
  }

  enum Event {
    WAKE,
    WAIT,
    KILL
  }

  private static final State[][] NEXT = {
    {State.RUNNING, State.IDLE, State.DEAD},
    {State.RUNNING, State.BLOCKED, State.DEAD},
    {State.RUNNING, State.BLOCKED, State.DEAD},
    {State.DEAD, State.DEAD, State.DEAD}
  };

  private static final Event[] EVENTS = Event.values();
  private final int[] counts = new int[State.values().length];
  private final long[][] times = new long[4][3];
  private State state = State.IDLE;

  @Override
  protected void run() {
    int seed = 5;
    for (int i = 0; i < 20; i++) {
      seed = seed * 37 + 11 & 0xFF;
      Event event = EVENTS[seed % (i < 15 ? 2 : 3)];
      times[state.ordinal()][event.ordinal()] += seed;
      state = NEXT[state.ordinal()][event.ordinal()];
      counts[state.ordinal()]++;
      put(state.ordinal());
    }
    for (int count : counts) {
      put(count);
    }
    for (long[] row : times) {
      for (long time : row) {
        put(time);
      }
    }
  }
}
