package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** One local slot reused for int, long, reference and char variables of disjoint scopes. */
public final class SlotReuse extends CorpusProgram {
  private final int[] cells = {4, 5, 6};
  private String text = "slots";

  public static CorpusProgram create() {
    return new SlotReuse();
  }

  @Override
  protected void run() {
    for (int round = 0; round < 4; round++) {
      {
        int a = round * 3;
        put(a);
      }
      {
        long a = round * 0x200000003L;
        put(a);
      }
      {
        int[] a = cells;
        a[round % 3] += round;
        put(a[2]);
      }
      {
        char a = text.charAt(round);
        put(a);
      }
      {
        String a = text;
        put(a.length());
      }
      {
        boolean a = round > 1;
        long b = a ? 1 : -1;
        int c = (int) b;
        put(a);
        put(b);
        put(c);
      }
      if (round % 2 == 0) {
        int branch = 5;
        put(branch + round);
      } else {
        long branch = 5;
        put(branch - round);
      }
    }
  }
}
