package demitasse.simulator.sam4l.tc;

/** CV: 16 bits that count up, or up and down. */
final class Counter {
  /** How many values there are. */
  static final int RANGE = 0x10000;

  private static final int TOP = RANGE - 1;

  private int value;
  private boolean down;

  /** CV. */
  int value() {
    return value;
  }

  void reset() {
    value = 0;
    down = false;
  }

  /** Counts in the other direction from now on; at an end there is only one. */
  void turn() {
    down = !down;
    turnAtEnds();
  }

  /** Leaves the direction as an end of the range demands. */
  void turnAtEnds() {
    if (value == 0) {
      down = false;
    } else if (value == TOP) {
      down = true;
    }
  }

  /** Counts up from here on, as all modes but two do. */
  void countUp() {
    down = false;
  }

  boolean isDown() {
    return down;
  }

  /** How many ticks it is to the next value that does something: a match, or an end. */
  int distance(Mode mode, int ra, int rb, int rc) {
    int end = mode.isUpDown() && !down ? TOP : 0;
    int next = Math.min(distanceTo(end), distanceTo(rc));
    if (mode.isWaveform()) {
      next = Math.min(next, Math.min(distanceTo(ra), distanceTo(rb)));
    }
    return next;
  }

  /** How many ticks it takes to count to a value, at least 1, if it never turns. */
  private int distanceTo(int target) {
    int ahead = (down ? value - target : target - value) & TOP;
    return ahead == 0 ? RANGE : ahead;
  }

  /** After how many ticks a counter that nobody disturbs has the same value again. */
  static long period(Mode mode, int rc) {
    boolean byRc = mode.isPeriodRc() && rc != 0;
    if (mode.isUpDown()) {
      return 2L * (byRc ? rc : TOP);
    }
    return byRc ? rc : RANGE;
  }

  void step(int ticks) {
    value = (down ? value - ticks : value + ticks) & TOP;
  }
}
