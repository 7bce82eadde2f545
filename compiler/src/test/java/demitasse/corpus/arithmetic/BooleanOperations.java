package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Non-short-circuit logic, exclusive or and compound assignment on booleans. */
public final class BooleanOperations extends CorpusProgram {
  private boolean flag;
  private int calls;

  public static CorpusProgram create() {
    return new BooleanOperations();
  }

  @Override
  protected void run() {
    for (int bits = 0; bits < 8; bits++) {
      boolean a = (bits & 1) != 0;
      boolean b = (bits & 2) != 0;
      boolean c = (bits & 4) != 0;
      put(a & b | c);
      put(a ^ b ^ c);
      put(!a & !(b | c));
      put(a == b);
      put(a != c);
      flag = a;
      flag &= b;
      put(flag);
      flag |= count(c);
      put(flag);
      flag ^= count(a) & count(b) | count(c);
      put(flag);
    }
    put(calls);
  }

  private boolean count(boolean value) {
    calls++;
    return value;
  }
}
