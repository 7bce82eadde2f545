package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** A cooperative scheduler with static run queues, priorities and a tick counter. */
public final class TaskScheduler extends CorpusProgram {
  private static final class Task {
    final int priority;
    final int period;
    int due;
    int runs;
    Task next;

    Task(int priority, int period) {
      this.priority = priority;
      this.period = period;
    }
  }

  private static final Task[] TASKS = {
    new Task(2, 3), new Task(0, 5), new Task(1, 4), new Task(2, 7), new Task(0, 1)
  };
  private static final Task[] QUEUES = new Task[3];
  private static int tick;
  private static int idle;

  public static CorpusProgram create() {
    return new TaskScheduler();
  }

  @Override
  protected void run() {
    tick = 0;
    idle = 0;
    for (Task task : TASKS) {
      task.due = task.period;
      task.runs = 0;
      task.next = null;
    }
    for (; tick < 24; tick++) {
      release();
      put(dispatch());
      if (tick % 3 == 0) {
        put(dispatch());
      }
    }
    for (Task task : TASKS) {
      put(task.runs * 100 + task.due);
    }
    put(idle);
    for (int i = 0; i < QUEUES.length; i++) {
      QUEUES[i] = null;
    }
  }

  private static void release() {
    for (Task task : TASKS) {
      if (task.due == tick) {
        task.due += task.period * 2;
        task.next = QUEUES[task.priority];
        QUEUES[task.priority] = task;
      }
    }
  }

  private static int dispatch() {
    for (int priority = QUEUES.length - 1; priority >= 0; priority--) {
      Task task = QUEUES[priority];
      if (task != null) {
        QUEUES[priority] = task.next;
        task.next = null;
        task.runs++;
        return priority * 10 + task.period;
      }
    }
    idle++;
    return -1;
  }
}
