package demitasse.corpus.grants;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Grant;
import demitasse.corpus.trusted.ProcessMemory;
import demitasse.machine.GrantState;

/** A counter for each process that is there again whenever the process's grant is entered. */
public final class EnterAgain extends CorpusProgram {
  @GrantState
  static final class Calls {
    private int count;
    private int last;

    void record(int argument) {
      count++;
      last = argument;
    }
  }

  private final ProcessMemory[] processes = {
    new ProcessMemory(0, 64), new ProcessMemory(1, 64), new ProcessMemory(2, 64)
  };
  private final Grant<Calls> grant = new Grant<>(Calls::new, 3);

  public static CorpusProgram create() {
    return new EnterAgain();
  }

  private void call(int process, int argument) {
    Calls calls = grant.enter(processes[process]);
    put(calls.count);
    put(calls.last);
    calls.record(argument);
  }

  @Override
  protected void run() {
    for (int i = 0; i < 20; i++) {
      call(i * 7 % 3, i * i);
    }
    for (ProcessMemory process : processes) {
      Calls calls = grant.enter(process);
      put(calls.count);
      put(calls.last);
      put(calls == grant.enter(process));
    }
    put(grant.enter(processes[0]) == grant.enter(processes[1]));
    put(grant.sizeBytes());
  }
}
