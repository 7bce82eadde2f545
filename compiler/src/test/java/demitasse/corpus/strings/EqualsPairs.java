package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Equals over all pairs of literals, null, other objects and strings made at build time. */
public final class EqualsPairs extends CorpusProgram {
  private final String[] texts = new String[8];
  private final Object[] others = {null, "alpha", this, new int[] {1}};

  public static CorpusProgram create() {
    return new EqualsPairs();
  }

  private EqualsPairs() {
    texts[0] = "alpha";
    texts[1] = new String("alpha");
    texts[2] = "alphb";
    texts[3] = "alph";
    texts[4] = "";
    texts[5] = "al" + texts[3].substring(2) + 'a';
    texts[6] = "Alpha";
    texts[7] = "alpha ";
  }

  @Override
  protected void run() {
    for (String left : texts) {
      int equal = 0;
      int same = 0;
      for (String right : texts) {
        equal = equal << 1 | (left.equals(right) ? 1 : 0);
        same = same << 1 | (left == right ? 1 : 0);
      }
      put(equal);
      put(same);
      int mixed = 0;
      for (Object other : others) {
        mixed = mixed << 1 | (left.equals(other) ? 1 : 0);
      }
      put(mixed);
    }
    put(texts[0] == "alpha");
    put(texts[1] == "alpha");
    put("alpha".equals(texts[1]));
    put(others[1].equals(texts[5]));
  }
}
