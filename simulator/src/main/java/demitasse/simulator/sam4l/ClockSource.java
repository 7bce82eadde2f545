package demitasse.simulator.sam4l;

/** A clock as a peripheral sees it: its frequency can change, and it can stand still. */
public interface ClockSource {
  /** Cycles per second, or 0 while the clock stands still or is masked. */
  long hertz();

  /** Runs {@code changed} after each change of {@link #hertz}. */
  void addListener(Runnable changed);
}
