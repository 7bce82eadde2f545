package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Variables that take different constants on each path, int, long, boolean and null. */
public final class PhiOfConstants extends CorpusProgram {
  private String label = "one";

  public static CorpusProgram create() {
    return new PhiOfConstants();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 8; i++) {
      int a = 0;
      long b = -1;
      boolean c = true;
      String d = null;
      char e = 'q';
      if ((i & 1) != 0) {
        a = 5;
        d = label;
      }
      if ((i & 2) != 0) {
        b = 0x7000000000L;
        c = false;
      } else {
        e = 0xFFFF;
      }
      if ((i & 4) != 0) {
        a = -a;
        d = "two";
        b++;
      }
      put(a);
      put(b);
      put(c);
      put(d == null);
      put(e);
      put(d != null ? d.length() : -1);
      put(d == label);
    }
    label = "three";
  }
}
