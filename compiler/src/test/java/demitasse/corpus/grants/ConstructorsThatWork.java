package demitasse.corpus.grants;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Grant;
import demitasse.corpus.trusted.ProcessMemory;
import demitasse.machine.GrantState;

/** Constructors of grant state that compute, call, count and throw. */
public final class ConstructorsThatWork extends CorpusProgram {
  @GrantState
  final class Session {
    private final int number;
    private final int check;
    private int uses;

    Session() {
      opened++;
      number = opened;
      if (number % 3 == 0) {
        throw new IllegalStateException("every third");
      }
      int sum = 1;
      for (int i = 0; i < number; i++) {
        sum = sum * 31 + digit(i);
      }
      check = sum;
    }

    private int digit(int index) {
      return number >> index & 15;
    }

    int use() {
      uses++;
      return check + uses;
    }
  }

  @GrantState
  static final class Defaults {
    private final int first = 7;
    private int second = first * 6;
    private long third = -1L;
    private boolean fourth = true;

    Defaults() {
      this(3);
      second++;
    }

    Defaults(int factor) {
      third *= factor;
    }
  }

  private int opened = 100;
  private final ProcessMemory[] processes = new ProcessMemory[8];
  private final Grant<Session> sessions = new Grant<>(() -> new Session(), 8);
  private final Grant<Defaults> defaults = new Grant<>(Defaults::new, 8);

  private ConstructorsThatWork() {
    for (int i = 0; i < processes.length; i++) {
      processes[i] = new ProcessMemory(i, 200);
    }
  }

  public static CorpusProgram create() {
    return new ConstructorsThatWork();
  }

  private void open(ProcessMemory process) {
    try {
      Session session = sessions.enter(process);
      put(session.use());
      put(session.number);
    } catch (IllegalStateException refused) {
      put(refused.getMessage());
    }
    Defaults state = defaults.enter(process);
    put(state.first);
    put(state.second);
    put(state.third);
    put(state.fourth);
    state.second = -state.second;
    state.fourth = false;
  }

  @Override
  protected void run() {
    for (int round = 0; round < 3; round++) {
      for (ProcessMemory process : processes) {
        open(process);
      }
    }
    put(opened);
  }
}
