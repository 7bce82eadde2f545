package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Runs tasks under round robin, fixed priority and multilevel feedback. */
public final class Schedulers extends CorpusProgram {
  public static CorpusProgram create() {
    return new Schedulers();
  }

  /** A task with a remaining amount of work. */
  static final class Task {
    private final int id;
    private final int priority;
    private int remaining;
    private int level;
    private int used;

    Task(int id, int priority) {
      this.id = id;
      this.priority = priority;
    }
  }

  /** Chooses what runs next, and for how long. */
  abstract static class Scheduler {
    protected final Task[] tasks;

    Scheduler(Task[] tasks) {
      this.tasks = tasks;
    }

    abstract Task choose();

    int quantum(Task task) {
      return 3;
    }

    void ran(Task task, int ticks) {}
  }

  /** Takes each ready task in turn. */
  static final class RoundRobin extends Scheduler {
    private int last = -1;

    RoundRobin(Task[] tasks) {
      super(tasks);
    }

    @Override
    Task choose() {
      for (int i = 1; i <= tasks.length; i++) {
        int index = (last + i) % tasks.length;
        if (tasks[index].remaining > 0) {
          last = index;
          return tasks[index];
        }
      }
      return null;
    }
  }

  /** Takes the ready task of the highest priority. */
  static final class FixedPriority extends Scheduler {
    FixedPriority(Task[] tasks) {
      super(tasks);
    }

    @Override
    Task choose() {
      Task best = null;
      for (Task task : tasks) {
        if (task.remaining > 0 && (best == null || task.priority > best.priority)) {
          best = task;
        }
      }
      return best;
    }
  }

  /** Lowers the level of a task that uses all of its time. */
  static final class Feedback extends Scheduler {
    private int clock;

    Feedback(Task[] tasks) {
      super(tasks);
    }

    @Override
    Task choose() {
      for (int level = 0; level < 3; level++) {
        for (int i = 0; i < tasks.length; i++) {
          Task task = tasks[(i + clock) % tasks.length];
          if (task.remaining > 0 && task.level == level) {
            return task;
          }
        }
      }
      return null;
    }

    @Override
    int quantum(Task task) {
      return 2 << task.level;
    }

    @Override
    void ran(Task task, int ticks) {
      clock += ticks;
      task.used += ticks;
      if (task.used >= quantum(task) && task.level < 2) {
        task.level++;
        task.used = 0;
      }
      if (clock % 16 == 0) {
        for (Task raised : tasks) {
          raised.level = 0;
        }
      }
    }
  }

  private final Task[] tasks = {new Task(1, 5), new Task(2, 1), new Task(3, 9), new Task(4, 5)};
  private final int[] work = {7, 12, 2, 9};
  private final Scheduler[] schedulers = {
    new RoundRobin(tasks), new FixedPriority(tasks), new Feedback(tasks)
  };

  @Override
  protected void run() {
    for (Scheduler scheduler : schedulers) {
      for (int i = 0; i < tasks.length; i++) {
        tasks[i].remaining = work[i];
      }
      for (Task task = scheduler.choose(); task != null; task = scheduler.choose()) {
        int ticks = Math.min(task.remaining, scheduler.quantum(task));
        task.remaining -= ticks;
        scheduler.ran(task, ticks);
        put(task.id * 10 + ticks);
      }
      put(-1);
    }
  }
}
