package demitasse.corpus.machine;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Timer;

/** Three peripherals of one kind at different addresses, driven in turn. */
public final class SeveralTimers extends CorpusProgram {
  private final Timer[] timers = {
    new Timer(0x2100_1000), new Timer(0x2100_1100), new Timer(0x2100_2000)
  };
  private final Timer first = timers[0];
  private int starts;

  public static CorpusProgram create() {
    return new SeveralTimers();
  }

  private void show() {
    for (Timer timer : timers) {
      put(timer.isRunning());
      put(timer.timing());
      put(timer.channels());
      put(timer.takeStatus());
    }
  }

  @Override
  protected void run() {
    for (int i = 0; i < 7; i++) {
      Timer timer = timers[i * 5 % 3];
      if (timer.isRunning()) {
        timer.stop();
      } else {
        starts++;
        timer.start(1000 + i * 30_000, i - 3);
      }
      timer.setChannel(i % 4, 250 + i);
      timer.raise(i * 9 % 32);
      first.raise(i);
      show();
    }
    put(starts);
  }
}
