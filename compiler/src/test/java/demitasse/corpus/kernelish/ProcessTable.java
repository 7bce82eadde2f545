package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** A table of processes with states, queues of upcalls and restarts. */
public final class ProcessTable extends CorpusProgram {
  public static CorpusProgram create() {
    return new ProcessTable();
  }

  /** Where a process is in its life. */
  enum State {
    UNSTARTED,
    RUNNING,
    YIELDED,
    FAULTED,
    TERMINATED
  }

  /** A process: its state and its pending upcalls. */
  static final class Process {
    private final String name;
    private final int restartLimit;
    private State state = State.UNSTARTED;
    private int restarts;
    private final int[] upcalls = new int[4];
    private int pending;

    Process(String name, int restartLimit) {
      this.name = name;
      this.restartLimit = restartLimit;
    }

    void start() {
      state = State.RUNNING;
    }

    boolean enqueue(int upcall) {
      if (state == State.FAULTED || state == State.TERMINATED || pending == upcalls.length) {
        return false;
      }
      upcalls[pending++] = upcall;
      if (state == State.YIELDED) {
        state = State.RUNNING;
      }
      return true;
    }

    int yieldNow() {
      if (pending == 0) {
        state = State.YIELDED;
        return 0;
      }
      int upcall = upcalls[0];
      pending--;
      System.arraycopy(upcalls, 1, upcalls, 0, pending);
      return upcall;
    }

    void fault() {
      pending = 0;
      if (restarts < restartLimit) {
        restarts++;
        state = State.UNSTARTED;
      } else {
        state = State.FAULTED;
      }
    }
  }

  private final Process[] processes = {
    new Process("blink", 2), new Process("shell", 0), new Process("sensor", 1)
  };

  @Override
  protected void run() {
    for (int step = 0; step < 24; step++) {
      Process process = processes[step * 7 % 3];
      switch (process.state) {
        case UNSTARTED:
          process.start();
          break;
        case RUNNING:
          put(process.yieldNow());
          break;
        case YIELDED:
          put(process.enqueue(step));
          put(process.enqueue(step * 2));
          break;
        default:
          put(process.enqueue(99));
          process.state = State.TERMINATED;
      }
      if (step % 5 == 4) {
        processes[step % 3].fault();
      }
      put(process.state.ordinal());
      put(process.pending);
    }
    for (Process process : processes) {
      put(process.name);
      put(process.state.name());
      put(process.restarts);
    }
  }
}
