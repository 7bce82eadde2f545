package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Characters at indices outside a string are refused and caught. */
public final class CharAtOutside extends CorpusProgram {
  private final int[] indices = {0, 4, 5, -1, 6, Integer.MAX_VALUE, Integer.MIN_VALUE, 2};
  private String text = "board";

  public static CorpusProgram create() {
    return new CharAtOutside();
  }

  @Override
  protected void run() {
    for (int index : indices) {
      put(at(text, index));
      put(at("", index));
      put(at("literal", index));
      put(at(null, index));
    }
    text = "x";
    put(at(text, 1));
    put(at(text, 0));
  }

  private int at(String text, int index) {
    try {
      return text.charAt(index);
    } catch (StringIndexOutOfBoundsException outside) {
      return -kind(outside);
    } catch (NullPointerException missing) {
      return -kind(missing);
    }
  }
}
