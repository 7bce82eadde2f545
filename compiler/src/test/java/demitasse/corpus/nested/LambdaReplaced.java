package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Replaces the lambda in a field at run time, with null checks on the way. */
public final class LambdaReplaced extends CorpusProgram {
  public static CorpusProgram create() {
    return new LambdaReplaced();
  }

  interface Callback {
    void fired(int pin, long time);
  }

  private int lastPin;
  private long lastTime;
  private int errors;
  private final Callback store =
      (pin, time) -> {
        lastPin = pin;
        lastTime = time;
      };
  private final Callback strict =
      (pin, time) -> {
        if (pin > 5) {
          throw new IllegalArgumentException("pin");
        }
        lastTime += time;
      };
  private Callback current = store;

  @Override
  protected void run() {
    for (int pin = 0; pin < 12; pin++) {
      try {
        current.fired(pin, 1L << pin * 4);
      } catch (NullPointerException thrown) {
        errors++;
        put(Thrown.line(thrown));
        current = store;
      } catch (IllegalArgumentException thrown) {
        errors += 100;
        put(Thrown.line(thrown));
        current = null;
      }
      if (pin == 3) {
        current = strict;
      }
      put(lastPin);
      put(lastTime);
      put(errors);
    }
  }
}
