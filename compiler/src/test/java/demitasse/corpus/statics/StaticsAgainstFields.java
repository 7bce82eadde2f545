package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** The same counter as static, field, element and local, kept in step by calls. */
public final class StaticsAgainstFields extends CorpusProgram {
  private static int asStatic;
  private static final int[] AS_ELEMENT = new int[1];
  private int asField;
  private final StaticsAgainstFields self = this;

  public static CorpusProgram create() {
    return new StaticsAgainstFields();
  }

  @Override
  protected void run() {
    asStatic = 0;
    AS_ELEMENT[0] = 0;
    int asLocal = 0;
    for (int i = 0; i < 8; i++) {
      asLocal = asLocal * 3 + i;
      asStatic = asStatic * 3 + i;
      AS_ELEMENT[0] = AS_ELEMENT[0] * 3 + i;
      self.asField = asField * 3 + i;
      put(asLocal == asStatic && asStatic == AS_ELEMENT[0] && asField == asLocal);
      shake(i);
      put(asStatic);
      put(AS_ELEMENT[0]);
      put(asField);
      asLocal = combine(asLocal, asStatic++, AS_ELEMENT[0]--, self.asField);
      put(asLocal);
      asStatic = asLocal;
      AS_ELEMENT[0] = asLocal;
      asField = asLocal;
    }
  }

  private void shake(int by) {
    asStatic ^= by;
    AS_ELEMENT[0] += by;
    asField -= by;
  }

  private static int combine(int a, int b, int c, int d) {
    return (a + b + c + d) % 1000 + asStatic - AS_ELEMENT[0];
  }
}
