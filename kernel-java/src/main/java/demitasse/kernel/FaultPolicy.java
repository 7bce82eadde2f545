package demitasse.kernel;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** What becomes of a process that faults. */
public interface FaultPolicy {
  /** What to do. */
  enum Action {
    /** The whole system stops with a report. */
    PANIC,
    /** The process stays as it is, and never runs again unless someone starts it. */
    STOP,
    /** The process starts anew. */
    RESTART
  }

  /** Decides; {@code restarts} is how often the process has been restarted before. */
  Action onFault(int restarts);

  /** How long a restart waits, in milliseconds; 0 restarts at once. */
  default @Unsigned int delayMilliseconds(int restarts) {
    return 0;
  }
}
