package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Compares enum constants by identity, equals, ordinal and compareTo. */
public final class OrdinalsAndOrder extends CorpusProgram {
  public static CorpusProgram create() {
    return new OrdinalsAndOrder();
  }

  enum Priority {
    IDLE,
    NORMAL,
    HIGH,
    URGENT
  }

  private final Priority[] queue = {
    Priority.HIGH, Priority.IDLE, Priority.URGENT, Priority.NORMAL, Priority.IDLE, Priority.HIGH
  };

  private final Priority missing = null;

  @Override
  protected void run() {
    for (Priority left : queue) {
      for (Priority right : queue) {
        put(left.compareTo(right));
      }
      put(left.equals(Priority.HIGH));
      put(left.equals(missing));
      put(left.equals("HIGH"));
    }
    for (int i = 1; i < queue.length; i++) {
      Priority moved = queue[i];
      int place = i - 1;
      while (place >= 0 && queue[place].compareTo(moved) < 0) {
        queue[place + 1] = queue[place];
        place--;
      }
      queue[place + 1] = moved;
    }
    for (Priority priority : queue) {
      put(priority.ordinal());
    }
  }
}
