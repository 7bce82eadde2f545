package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Strings held as Object, told apart by instanceof and cast back. */
public final class ObjectsAndStrings extends CorpusProgram {
  private final Object[] objects = {"text", new int[2], null, "", this, new String[] {"in"}};
  private Object current;

  public static CorpusProgram create() {
    return new ObjectsAndStrings();
  }

  @Override
  protected void run() {
    for (Object object : objects) {
      current = object;
      put(current instanceof String);
      put(object instanceof String text && text.length() > 2);
      put(length(object));
      put(cast(object));
      put("text".equals(object));
      put(object == "text");
    }
    current = null;
  }

  private static int length(Object object) {
    if (object instanceof String text) {
      return text.length();
    }
    if (object instanceof String[] texts) {
      return texts[0].length() * 100;
    }
    return -1;
  }

  private static int cast(Object object) {
    try {
      String text = (String) object;
      return text == null ? 0 : text.isEmpty() ? 1 : text.charAt(0);
    } catch (ClassCastException wrong) {
      return -kind(wrong);
    }
  }
}
