package demitasse.corpus.grants;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Grant;
import demitasse.corpus.trusted.ProcessMemory;
import demitasse.machine.GrantState;

/** Processes of different sizes: entering gives null where there is no memory left. */
public final class NoMemory extends CorpusProgram {
  @GrantState
  static final class Small {
    int value = 5;
  }

  @GrantState
  static final class Large {
    long a = 1;
    long b = 2;
    long c = 3;
    long d = 4;
    int sum;

    void add() {
      sum += (int) (a + b + c + d);
    }
  }

  private final ProcessMemory[] processes = new ProcessMemory[6];
  private final Grant<Small> small = new Grant<>(Small::new, 6);
  private final Grant<Large> large = new Grant<>(Large::new, 6);

  private NoMemory() {
    for (int i = 0; i < processes.length; i++) {
      processes[i] = new ProcessMemory(i, i * 16);
    }
  }

  public static CorpusProgram create() {
    return new NoMemory();
  }

  private int enterSmall(ProcessMemory process) {
    Small state = small.enter(process);
    if (state == null) {
      return -1;
    }
    state.value *= 2;
    return state.value;
  }

  private int enterLarge(ProcessMemory process) {
    Large state = large.enter(process);
    if (state == null) {
      return -1;
    }
    state.add();
    return state.sum;
  }

  @Override
  protected void run() {
    for (int round = 0; round < 3; round++) {
      for (ProcessMemory process : processes) {
        put(enterLarge(process));
        put(enterSmall(process));
      }
    }
    for (ProcessMemory process : processes) {
      try {
        large.enter(process).add();
        put(1);
      } catch (NullPointerException missing) {
        put(kind(missing));
      }
    }
  }
}
