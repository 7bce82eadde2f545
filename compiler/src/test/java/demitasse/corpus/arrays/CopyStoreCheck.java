package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** System.arraycopy into a narrower reference array stops at the first wrong element. */
public final class CopyStoreCheck extends CorpusProgram {
  private final Object[] mixed = {"one", "three", null, this, "five"};
  private final String[] texts = new String[5];

  public static CorpusProgram create() {
    return new CopyStoreCheck();
  }

  @Override
  protected void run() {
    for (int from = 0; from < 5; from++) {
      for (int i = 0; i < texts.length; i++) {
        texts[i] = "";
      }
      try {
        System.arraycopy(mixed, from, texts, 0, 5 - from);
        put(0);
      } catch (ArrayStoreException wrong) {
        put(kind(wrong));
      }
      for (String text : texts) {
        put(text == null ? -1 : text.length());
      }
    }
  }
}
