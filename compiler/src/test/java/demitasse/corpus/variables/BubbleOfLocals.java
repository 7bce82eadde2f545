package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** A sorting network over four locals: many conditional swaps in a row. */
public final class BubbleOfLocals extends CorpusProgram {
  private final int[] input = {42, -7, 13, 0, 99, 13, -50, 8};

  public static CorpusProgram create() {
    return new BubbleOfLocals();
  }

  @Override
  protected void run() {
    for (int round = 0; round < 4; round++) {
      sort(input[0], input[1], input[2], input[3]);
      sort(input[7], input[6], input[5], input[4]);
      int first = input[round];
      input[round] = input[7 - round];
      input[7 - round] = first * 3;
      input[2] -= 40;
    }
  }

  private void sort(int a, int b, int c, int d) {
    int t;
    if (a > b) {
      t = a;
      a = b;
      b = t;
    }
    if (c > d) {
      t = c;
      c = d;
      d = t;
    }
    if (a > c) {
      t = a;
      a = c;
      c = t;
    }
    if (b > d) {
      t = b;
      b = d;
      d = t;
    }
    if (b > c) {
      t = b;
      b = c;
      c = t;
    }
    put(a);
    put(b);
    put(c);
    put(d);
  }
}
