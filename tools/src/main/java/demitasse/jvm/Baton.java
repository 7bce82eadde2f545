package demitasse.jvm;

/**
 * Lets two threads run in turns: the one that controls a kernel on the JVM, and the kernel's own.
 *
 * <p>Never do both run, so neither needs a lock for what they share.
 */
final class Baton {
  private boolean kernelsTurn;
  private boolean closed;

  /** Ends the kernel's thread where it waits for its turn. */
  static final class Closed extends Error {
    private static final long serialVersionUID = 1L;

    Closed() {
      super("the board was switched off", null, false, false);
    }
  }

  /** Lets the kernel run until it gives the turn back; for the controlling thread. */
  synchronized void runKernel() {
    kernelsTurn = true;
    notifyAll();
    try {
      while (kernelsTurn && !closed) {
        wait();
      }
    } catch (InterruptedException stop) {
      closed = true;
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the controlling thread run until it is the kernel's turn; for the kernel's thread. */
  synchronized void pauseKernel() {
    kernelsTurn = false;
    notifyAll();
    awaitKernelsTurn();
  }

  /** Waits until it is the kernel's turn for the first time. */
  synchronized void awaitKernelsTurn() {
    try {
      while (!kernelsTurn && !closed) {
        wait();
      }
    } catch (InterruptedException stop) {
      closed = true;
    }
    if (closed) {
      throw new Closed();
    }
  }

  /** Ends the kernel's thread at its next pause. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
