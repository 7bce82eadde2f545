package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** A switch on strings that ran at build time and filled a table of numbers. */
public final class SwitchAtBuild extends CorpusProgram {
  private final int[] codes = new int[7];
  private final String[] words = {"start", "stop", "Aa", "BB", "", "reset", "unknown"};
  private int sum;

  public static CorpusProgram create() {
    return new SwitchAtBuild();
  }

  private SwitchAtBuild() {
    for (int i = 0; i < words.length; i++) {
      codes[i] = code(words[i]);
    }
  }

  private static int code(String word) {
    return switch (word) {
      case "start" -> 10;
      case "stop" -> 20;
      case "Aa" -> 30;
      case "BB" -> 40;
      case "" -> 50;
      case "reset" -> 60;
      default -> -word.length();
    };
  }

  @Override
  protected void run() {
    for (int i = 0; i < words.length; i++) {
      sum += codes[i];
      put(sum);
      put(words[i].length() * codes[i]);
    }
    put(lookup("BB"));
    put(lookup("none"));
  }

  private int lookup(String word) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals(word)) {
        return codes[i];
      }
    }
    return 0;
  }
}
