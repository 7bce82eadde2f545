package demitasse.kernel;

/** What a process is doing; a stopped process keeps the state that it will go on with. */
public enum ProcessState {
  /** The slot has no process. */
  EMPTY,
  /** The process runs, or waits for its turn. */
  RUNNING,
  /** The process waits for any upcall. */
  YIELDED,
  /** The process waits for one certain upcall. */
  YIELDED_FOR,
  /** The process did what it may not, and its fault policy left it there. */
  FAULTED,
  /** The process has ended. */
  TERMINATED
}
