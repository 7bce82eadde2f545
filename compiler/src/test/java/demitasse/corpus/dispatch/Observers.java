package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Notifies observers that subscribe and unsubscribe between notifications. */
public final class Observers extends CorpusProgram {
  interface Observer {
    void changed(int source, int value);
  }

  static final class Subject {
    private final Observer[] observers = new Observer[4];
    private final int id;
    private int value;

    Subject(int id) {
      this.id = id;
    }

    boolean subscribe(Observer observer) {
      for (int i = 0; i < observers.length; i++) {
        if (observers[i] == null) {
          observers[i] = observer;
          return true;
        }
      }
      return false;
    }

    void unsubscribe(Observer observer) {
      for (int i = 0; i < observers.length; i++) {
        if (observers[i] == observer) {
          observers[i] = null;
        }
      }
    }

    void set(int value) {
      this.value = value;
      for (Observer observer : observers) {
        if (observer != null) {
          observer.changed(id, value);
        }
      }
    }
  }

  static final class Maximum implements Observer {
    int maximum = Integer.MIN_VALUE;

    @Override
    public void changed(int source, int value) {
      maximum = Math.max(maximum, value);
    }
  }

  static final class Journal implements Observer {
    int journal;

    @Override
    public void changed(int source, int value) {
      journal = journal * 31 + source * 7 + value;
    }
  }

  private final Subject left = new Subject(1);
  private final Subject right = new Subject(2);
  private final Maximum maximum = new Maximum();
  private final Journal journal = new Journal();
  private int direct;

  public static CorpusProgram create() {
    Observers program = new Observers();
    program.left.subscribe(program.maximum);
    program.right.subscribe(program.journal);
    program.right.subscribe((source, value) -> program.direct += source * value);
    return program;
  }

  @Override
  protected void run() {
    for (int i = 0; i < 8; i++) {
      left.set(i * 13 % 7);
      right.set(-i);
      put(maximum.maximum);
      put(journal.journal);
      put(direct);
      if (i == 3) {
        put(left.subscribe(journal));
        right.unsubscribe(journal);
      }
      put(right.subscribe(maximum));
    }
  }
}
