package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Strings in fields that change: null, literals and strings of one another. */
public final class ThroughFields extends CorpusProgram {
  private static String shared = "shared";
  private String current;
  private String previous;
  private final String constant = "constant";

  public static CorpusProgram create() {
    return new ThroughFields();
  }

  @Override
  protected void run() {
    shared = "shared";
    previous = null;
    current = constant;
    for (int i = 0; i < 8; i++) {
      put(current == null ? -1 : current.length());
      put(previous == null ? -1 : previous.charAt(0));
      previous = current;
      switch (i % 4) {
        case 0:
          current = shared;
          break;
        case 1:
          current = i > 4 ? null : "other";
          break;
        case 2:
          shared = "changed";
          current = constant;
          break;
        default:
          current = previous == null ? "" : previous;
      }
      put(shared.equals(current));
      put(constant.equals(previous));
      put(current == previous);
    }
    put(shared);
  }
}
