package demitasse.corpus.records;

import demitasse.corpus.CorpusProgram;

/** Calls records that implement one interface, with defaults and static fields. */
public final class RecordsBehindInterfaces extends CorpusProgram {
  public static CorpusProgram create() {
    return new RecordsBehindInterfaces();
  }

  interface Task {
    int period();

    default int load() {
      return 1000 / period();
    }
  }

  record Periodic(int period, int cost) implements Task {
    @Override
    public int load() {
      return cost * Task.super.load();
    }
  }

  record Fixed(String name) implements Task, Comparable<Fixed> {
    static final int PERIOD = 250;

    @Override
    public int period() {
      return PERIOD - name.length();
    }

    @Override
    public int compareTo(Fixed other) {
      return Integer.compare(name.length(), other.name.length());
    }
  }

  static final class Changing implements Task {
    private int period = 5;

    @Override
    public int period() {
      return period++;
    }
  }

  private final Fixed idle = new Fixed("idle");
  private final Fixed watchdog = new Fixed("watchdog");
  private Fixed chosen = idle;
  private final Task[] tasks = {new Periodic(10, 3), idle, new Changing(), watchdog};

  @Override
  protected void run() {
    for (int round = 0; round < 3; round++) {
      for (Task task : tasks) {
        put(task.period());
        put(task.load());
        put(task instanceof Record);
        put(task instanceof Comparable);
      }
    }
    put(idle.compareTo(watchdog));
    chosen = chosen.compareTo(watchdog) < 0 ? idle : watchdog;
    put(watchdog.compareTo(idle));
    put(idle.compareTo(chosen));
  }
}
