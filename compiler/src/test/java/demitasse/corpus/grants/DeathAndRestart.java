package demitasse.corpus.grants;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Grant;
import demitasse.corpus.trusted.ProcessMemory;
import demitasse.machine.GrantState;

/** Processes that die and start again: their state starts from nothing, in memory used before. */
public final class DeathAndRestart extends CorpusProgram {
  @GrantState
  static final class Alarm {
    boolean armed;
    int deadline;
    long ticks;
  }

  @GrantState
  static final class Console {
    byte pending;
    char last;
    int written;
  }

  private final ProcessMemory[] processes = {new ProcessMemory(0, 48), new ProcessMemory(1, 48)};
  private final Grant<Alarm> alarms = new Grant<>(Alarm::new, 2);
  private final Grant<Console> consoles = new Grant<>(Console::new, 2);

  public static CorpusProgram create() {
    return new DeathAndRestart();
  }

  private void arm(ProcessMemory process, int deadline) {
    Alarm alarm = alarms.enter(process);
    put(alarm.armed);
    put(alarm.deadline);
    put(alarm.ticks);
    alarm.armed = !alarm.armed;
    alarm.deadline += deadline;
    alarm.ticks -= deadline;
  }

  private void write(ProcessMemory process, int unit) {
    Console console = consoles.enter(process);
    put(console.pending);
    put(console.last);
    put(console.written);
    console.pending--;
    console.last = (char) unit;
    console.written += unit;
  }

  private void kill(ProcessMemory process) {
    alarms.release(process);
    consoles.release(process);
    process.die();
  }

  @Override
  protected void run() {
    for (int round = 1; round < 8; round++) {
      // The order changes from life to life, and with it where each object lies.
      for (ProcessMemory process : processes) {
        if (round % 2 == 0) {
          arm(process, round * 1000);
          write(process, 'a' + round);
        } else {
          write(process, 'A' + round);
          arm(process, -round);
        }
      }
      if (round % 3 == 0) {
        kill(processes[round % 2]);
      }
    }
  }
}
