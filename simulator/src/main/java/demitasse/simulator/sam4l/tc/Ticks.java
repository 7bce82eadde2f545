package demitasse.simulator.sam4l.tc;

/** What a channel counts: the edges of a timer clock, or of XC0 to XC2. */
interface Ticks {
  /**
   * The edges so far.
   *
   * @param inverted whether falling edges count (CMR.CLKI), or rising ones
   */
  long count(boolean inverted);

  /** When {@link #count} will be {@code count}, or Timeline.NEVER if that cannot be told. */
  long timeOf(long count, boolean inverted);

  /** Whether edges come at all. */
  boolean isRunning();
}
