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

  /** How many ticks it takes to count to a value, at least 1, if it never turns. */
  int distanceTo(int target) {
    int ahead = (down ? value - target : target - value) & TOP;
    return ahead == 0 ? RANGE : ahead;
  }

  /** How many ticks it takes to count to the end of the range, where a counter turns. */
  int distanceToEnd() {
    return down ? distanceTo(0) : distanceTo(TOP);
  }

  void step(int ticks) {
    value = (down ? value - ticks : value + ticks) & TOP;
  }
}
