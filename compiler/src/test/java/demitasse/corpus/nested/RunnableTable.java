package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;

/** Runs a table of Runnables: lambdas, a method reference and objects. */
public final class RunnableTable extends CorpusProgram {
  public static CorpusProgram create() {
    return new RunnableTable();
  }

  static final class Blinker implements Runnable {
    private int state;
    private final int period;

    Blinker(int period) {
      this.period = period;
    }

    @Override
    public void run() {
      state = (state + 1) % period;
    }
  }

  private final Blinker slow = new Blinker(5);
  private final Blinker fast = new Blinker(2);
  private int watchdog = 100;
  private long ticks;
  private final Runnable[] tasks = {
    slow, fast, () -> watchdog -= 3, this::tick, slow::run, () -> {}, null
  };

  private void tick() {
    ticks += 0x1_0000_0001L;
  }

  @Override
  protected void run() {
    for (int round = 0; round < 8; round++) {
      for (int i = 0; i <= round; i++) {
        Runnable task = tasks[i % tasks.length];
        if (task != null) {
          task.run();
        }
      }
      put(slow.state);
      put(fast.state);
      put(watchdog);
      put(ticks);
    }
  }
}
