package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Divides in arguments, indexes and conditions of calls and throws. */
public final class DivisionInArguments extends CorpusProgram {
  public static CorpusProgram create() {
    return new DivisionInArguments();
  }

  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int code;

    Failure(int code, int detail) {
      this.code = code * 100 + detail;
    }
  }

  private int made;
  private final int[] items = {3, 6, 9};

  private int count(int value) {
    made++;
    return value;
  }

  @Override
  protected void run() {
    for (int divisor = -2; divisor <= 2; divisor++) {
      for (int how = 0; how < 4; how++) {
        try {
          put(act(how, divisor));
        } catch (Failure failure) {
          put(failure.code);
        } catch (ArithmeticException thrown) {
          put(Thrown.line(thrown));
        } catch (ArrayIndexOutOfBoundsException thrown) {
          put(-Thrown.line(thrown));
        }
        put(made);
      }
    }
  }

  private int act(int how, int divisor) {
    switch (how) {
      case 0:
        return Math.max(count(1), count(8) / divisor);
      case 1:
        throw new Failure(count(2), 40 / divisor);
      case 2:
        return items[4 / divisor] + count(3);
      default:
        return 7 % divisor == 0 ? count(4) : count(5);
    }
  }
}
