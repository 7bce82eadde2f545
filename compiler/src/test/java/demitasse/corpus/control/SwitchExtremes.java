package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Switches with one case, only a default, neighbouring extremes, and huge dense ranges. */
public final class SwitchExtremes extends CorpusProgram {
  private int selector;

  public static CorpusProgram create() {
    return new SwitchExtremes();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 70; i += 3) {
      selector = i;
      put(large(selector));
      put(single(selector));
      put(extremes(Integer.MAX_VALUE - 1 + (selector & 3)));
    }
  }

  private static int single(int value) {
    switch (value) {
      case 33:
        return 1;
    }
    return 0;
  }

  private static int extremes(int value) {
    return switch (value) {
      case Integer.MAX_VALUE - 1 -> 1;
      case Integer.MAX_VALUE -> 2;
      case Integer.MIN_VALUE -> 3;
      case Integer.MIN_VALUE + 1 -> 4;
      default -> 5;
    };
  }

  private static int large(int value) {
    return switch (value) {
      case 0, 3, 6, 9, 12, 15, 18 -> value * 2;
      case 1, 2, 4, 5, 7, 8 -> -1;
      case 21 -> 100;
      case 24 -> 'a';
      case 27, 30, 33 -> value / 3;
      case 36 -> 0x7FFFFFFF;
      case 39, 40, 41, 42, 43, 44, 45 -> value - 39;
      case 48 -> -48;
      case 51 -> 3 - value;
      case 54, 55, 56, 57 -> 5;
      case 60 -> 6;
      default -> value;
    };
  }
}
