package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Switches on enums with statements and expressions, with fall-through and default. */
@SuppressWarnings("fallthrough") // because falling through is what is tested
public final class SwitchOnEnum extends CorpusProgram {
  public static CorpusProgram create() {
    return new SwitchOnEnum();
  }

  enum Signal {
    RESET,
    START,
    DATA,
    STOP,
    ERROR
  }

  private final Signal[] signals = {
    Signal.DATA, Signal.ERROR, Signal.RESET, Signal.STOP, Signal.START, Signal.DATA, null
  };

  @Override
  protected void run() {
    for (Signal signal : signals) {
      try {
        put(statement(signal));
        put(expression(signal));
        put(partial(signal));
      } catch (NullPointerException thrown) {
        put(kind(thrown));
      }
    }
  }

  private static int statement(Signal signal) {
    int result = 0;
    switch (signal) {
      case STOP:
        result += 1000;
      case START:
        result += 100;
        break;
      case RESET:
        return -1;
      case DATA:
        result += 10;
      default:
        result += 1;
    }
    return result;
  }

  private static int expression(Signal signal) {
    return switch (signal) {
      case RESET, START -> 5;
      case DATA -> {
        int sum = 0;
        for (int i = 0; i < signal.ordinal() + 3; i++) {
          sum += i;
        }
        yield sum;
      }
      case STOP -> 7;
      case ERROR -> signal.name().length();
    };
  }

  private static boolean partial(Signal signal) {
    switch (signal) {
      case ERROR -> {
        return true;
      }
      default -> {}
    }
    return false;
  }
}
