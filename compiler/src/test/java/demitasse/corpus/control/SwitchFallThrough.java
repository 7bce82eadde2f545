package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** A switch whose cases fall through, with the default in the middle. */
@SuppressWarnings("fallthrough") // falling through is what is tested
public final class SwitchFallThrough extends CorpusProgram {
  private int trace;

  public static CorpusProgram create() {
    return new SwitchFallThrough();
  }

  @Override
  protected void run() {
    for (int selector = -1; selector < 9; selector++) {
      trace = 0;
      walk(selector);
      put(trace);
      put(onlyDefault(selector));
    }
  }

  private void walk(int selector) {
    switch (selector) {
      case 1:
        trace += 1;
      case 2:
        trace += 10;
        break;
      default:
        trace += 100;
      case 3:
      case 4:
        trace += 1000;
        if (selector == 4) {
          break;
        }
      case 5:
        trace += 10000;
        break;
      case 6:
        trace = -6;
      case 7:
    }
  }

  private static int onlyDefault(int selector) {
    int result = 5;
    switch (selector) {
      default:
        result = selector * 2;
    }
    return result;
  }
}
