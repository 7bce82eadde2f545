package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Throws between the cases of a switch, catching inside and outside it. */
@SuppressWarnings("fallthrough") // because falling through into a throwing case is what is tested
public final class BetweenSwitchCases extends CorpusProgram {
  public static CorpusProgram create() {
    return new BetweenSwitchCases();
  }

  private final int[] divisors = {1, 0, 2, 0};
  private int total;

  @Override
  protected void run() {
    for (int i = 0; i < 8; i++) {
      try {
        put(outside(i));
      } catch (ArithmeticException thrown) {
        put(Thrown.line(thrown));
      }
      put(inside(i));
      put(total);
    }
  }

  private int outside(int i) {
    int result = 0;
    switch (i) {
      case 0:
        result += 1;
      case 1:
        result += 12 / divisors[i & 3];
      case 2:
        result += 100;
        break;
      case 3:
      case 4:
        result += 24 / divisors[i & 3];
        break;
      case 5:
        throw new ArithmeticException();
      default:
        result = -1;
    }
    return result;
  }

  private int inside(int i) {
    int result = i;
    switch (i & 3) {
      case 0:
        try {
          result += 10 / divisors[i >> 2];
        } catch (ArithmeticException thrown) {
          result += 500;
          break;
        } finally {
          total++;
        }
        result += 1000;
      case 1:
        result += 2000;
        break;
      case 2:
        try {
          switch (divisors[i >> 2]) {
            case 0:
              throw new IllegalStateException();
            default:
              result = 7;
          }
        } catch (IllegalStateException thrown) {
          result = 8;
        }
        break;
      default:
        return total;
    }
    return result;
  }
}
