package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** A dense int switch as statement, with values outside the range on both sides. */
public final class SwitchDense extends CorpusProgram {
  private int scale = 3;

  public static CorpusProgram create() {
    return new SwitchDense();
  }

  @Override
  protected void run() {
    for (int selector = -2; selector <= 9; selector++) {
      put(name(selector));
      put(scaled(selector));
    }
    put(name(Integer.MAX_VALUE));
    put(name(Integer.MIN_VALUE));
  }

  private static int name(int selector) {
    switch (selector) {
      case 0:
        return 100;
      case 1:
        return 121;
      case 2:
        return 144;
      case 3:
        return 169;
      case 5:
        return 225;
      case 6:
        return 256;
      default:
        return -1;
    }
  }

  private int scaled(int selector) {
    int result;
    switch (selector) {
      case 0:
        result = scale;
        break;
      case 1:
        result = scale * 2;
        break;
      case 2:
        result = -scale;
        break;
      default:
        result = selector;
        break;
    }
    scale++;
    return result * 10;
  }
}
