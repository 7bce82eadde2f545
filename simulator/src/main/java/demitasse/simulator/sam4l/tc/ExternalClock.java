package demitasse.simulator.sam4l.tc;

import demitasse.simulator.time.Timeline;

/** One of XC0 to XC2: its level, and the edges that were seen on it. */
final class ExternalClock implements Ticks {
  private boolean high;
  private long rising;
  private long falling;

  boolean isHigh() {
    return high;
  }

  void set(boolean newLevel) {
    if (newLevel == high) {
      return;
    }
    high = newLevel;
    if (high) {
      rising++;
    } else {
      falling++;
    }
  }

  @Override
  public long count(boolean inverted) {
    return inverted ? falling : rising;
  }

  @Override
  public long timeOf(long count, boolean inverted) {
    return Timeline.NEVER;
  }

  /** Nobody knows whether another edge will come. */
  @Override
  public boolean isRunning() {
    return true;
  }
}
