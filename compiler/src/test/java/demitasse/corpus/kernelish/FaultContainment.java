package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Catches what drivers throw at one boundary and stops those that fault too often. */
public final class FaultContainment extends CorpusProgram {
  public static CorpusProgram create() {
    return new FaultContainment();
  }

  private static final int FAULT_LIMIT = 2;

  /** A driver that may be wrong. */
  interface Capsule {
    int command(int number, int argument);
  }

  /** A driver behind the boundary. */
  static final class Slot {
    private final Capsule capsule;
    private final String name;
    private int faults;
    private boolean stopped;

    Slot(String name, Capsule capsule) {
      this.name = name;
      this.capsule = capsule;
    }
  }

  /** Indexes a table with what it is given. */
  static final class TableCapsule implements Capsule {
    private final int[] table = {5, 10, 15};
    private Slot friend;

    @Override
    public int command(int number, int argument) {
      if (number == 2) {
        return friend.faults;
      }
      return number == 0 ? table[argument] : table[0] / argument;
    }
  }

  /** Refuses by throwing. */
  static final class StrictCapsule implements Capsule {
    private int accepted;

    @Override
    public int command(int number, int argument) {
      if (argument > 3) {
        throw new UnsupportedOperationException("large");
      }
      accepted += argument;
      return accepted;
    }
  }

  private final Slot[] slots = {
    new Slot("table", new TableCapsule()),
    new Slot("strict", new StrictCapsule()),
    new Slot("lambda", (number, argument) -> number - argument)
  };
  private int lastLine;

  @Override
  protected void run() {
    for (int argument = 0; argument < 6; argument++) {
      for (int number = 0; number < 3; number++) {
        for (Slot slot : slots) {
          put(call(slot, number, argument));
        }
      }
      put(lastLine);
      if (argument == 2) {
        slots[0].stopped = false;
        slots[0].faults = 0;
      }
    }
    for (Slot slot : slots) {
      put(slot.name);
      put(slot.faults);
      put(slot.stopped);
    }
  }

  private int call(Slot slot, int number, int argument) {
    if (slot.stopped) {
      return -19;
    }
    try {
      return slot.capsule.command(number, argument);
    } catch (RuntimeException thrown) {
      lastLine = Thrown.line(thrown);
      slot.faults++;
      slot.stopped = slot.faults >= FAULT_LIMIT;
      return -kind(thrown) * 100;
    }
  }
}
