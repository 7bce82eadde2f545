package demitasse.kernel;

/**
 * Which capsule the kernel is inside of, so that what it throws is charged to it.
 *
 * <p>Exceptions fly to the kernel's loop, which has the only handler: entering a capsule costs one
 * store. No capsule is entered from within another: a call from one capsule into the next belongs
 * to the first.
 */
public final class CapsuleBoundary {
  private Capsule inside;

  /** The process whose system call the capsule handles, or null. */
  private Process caller;

  /** Makes a boundary; to be called while the board is built. */
  public CapsuleBoundary() {}

  /** Notes that a capsule is called from now on. */
  void enter(Capsule capsule) {
    inside = capsule;
  }

  /** Notes that the capsule has returned. */
  void leave() {
    inside = null;
  }

  /** Notes that a capsule handles a process's system call from now on. */
  void enterCall(Capsule capsule, Process process) {
    inside = capsule;
    caller = process;
  }

  /** Notes that the capsule has handled the system call. */
  void leaveCall() {
    inside = null;
    caller = null;
  }

  /** The process whose system call was cut short, which is left; null if there was none. */
  Process takeCaller() {
    Process process = caller;
    caller = null;
    return process;
  }

  /** The capsule that has thrown, which is left; null if the kernel itself has. */
  Capsule takeFailed() {
    Capsule failed = inside;
    inside = null;
    return failed;
  }
}
