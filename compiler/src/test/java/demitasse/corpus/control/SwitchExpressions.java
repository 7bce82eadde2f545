package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Arrow switches and yield, as values, arguments and array indices. */
public final class SwitchExpressions extends CorpusProgram {
  private final int[] table = {11, 22, 33, 44};
  private int calls;

  public static CorpusProgram create() {
    return new SwitchExpressions();
  }

  @Override
  protected void run() {
    for (int selector = -1; selector < 7; selector++) {
      put(arrow(selector));
      put(
          table[
              switch (selector) {
                case 0, 1 -> 3;
                case 2 -> 2;
                default -> 0;
              }]);
      put(
          switch (selector & 3) {
            case 0:
              yield 7;
            case 1:
              int half = selector / 2;
              yield half + bump();
            default:
              yield bump();
          });
      boolean odd =
          switch (selector) {
            case 1, 3, 5 -> true;
            default -> false;
          };
      put(odd);
      long wide =
          switch (selector) {
            case 3 -> 0x100000000L;
            case 4 -> -1;
            default -> 'c';
          };
      put(wide);
    }
    put(calls);
  }

  private int arrow(int selector) {
    return switch (selector) {
      case 0 -> 1;
      case 1, 2 -> {
        int sum = 0;
        for (int i = 0; i <= selector; i++) {
          sum += i;
        }
        yield sum;
      }
      case 3 -> bump();
      default -> -selector;
    };
  }

  private int bump() {
    calls++;
    return calls;
  }
}
