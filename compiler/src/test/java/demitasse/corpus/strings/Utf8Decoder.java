package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** A UTF-8 decoder over Latin-1 text as bytes, with overlong, cut and stray sequences. */
public final class Utf8Decoder extends CorpusProgram {
  private static final String INPUT =
      "A\u00c3\u00a9\u00e2\u0082\u00ac\u00f0\u009f\u0098\u0080\u00c0\u0080\u00ff\u0080"
          + "z\u00e2\u0082Q\u00ed\u00a0\u0080\u00f4\u0090\u0080\u0080\u00c3";
  private int position;

  public static CorpusProgram create() {
    return new Utf8Decoder();
  }

  @Override
  protected void run() {
    position = 0;
    while (position < INPUT.length()) {
      put(next());
      put(position);
    }
  }

  private int next() {
    int first = INPUT.charAt(position++);
    if (first < 0x80) {
      return first;
    }
    int extra = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4) {
      return -1;
    }
    int code = first & 0x3F >> extra;
    for (int i = 0; i < extra; i++) {
      if (position >= INPUT.length() || (INPUT.charAt(position) & 0xC0) != 0x80) {
        return -2 - i;
      }
      code = code << 6 | INPUT.charAt(position++) & 0x3F;
    }
    boolean overlong = extra == 2 && code < 0x800 || extra == 3 && code < 0x10000;
    return overlong || code >= 0xD800 && code < 0xE000 || code > 0x10FFFF ? -9 : code;
  }
}
