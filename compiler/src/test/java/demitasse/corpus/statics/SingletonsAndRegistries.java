package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Objects in statics: a singleton, a registry filled at build time, cross links. */
public final class SingletonsAndRegistries extends CorpusProgram {
  private static final class Driver {
    private static final Driver[] REGISTRY = new Driver[6];
    private static int registered;
    private static final Driver CONSOLE = new Driver(1);
    private static final Driver ALARM = new Driver(2);

    static {
      CONSOLE.peer = ALARM;
      ALARM.peer = CONSOLE;
      new Driver(9).peer = ALARM;
    }

    private final int number;
    private Driver peer;
    private int calls;

    Driver(int number) {
      this.number = number;
      REGISTRY[registered++] = this;
    }

    static Driver find(int number) {
      for (int i = 0; i < registered; i++) {
        if (REGISTRY[i].number == number) {
          return REGISTRY[i];
        }
      }
      return null;
    }

    int call(int argument) {
      calls++;
      return number * 1000 + calls * 100 + argument + (peer == null ? 0 : peer.calls);
    }
  }

  public static CorpusProgram create() {
    for (int i = 0; i < Driver.registered; i++) {
      Driver.REGISTRY[i].calls = 0;
    }
    return new SingletonsAndRegistries();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 12; i++) {
      Driver driver = Driver.find(i % 10);
      if (driver != null) {
        put(driver.call(i));
        put(driver.peer == Driver.ALARM);
        put(driver.peer.call(i));
      } else {
        put(-i);
      }
    }
    put(Driver.registered);
    put(Driver.CONSOLE.calls * 10 + Driver.ALARM.calls);
    put(Driver.find(9) == Driver.REGISTRY[2]);
  }
}
