package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** A sorting network over eight locals: many conditional swaps in a row. */
public final class BubbleOfLocals extends CorpusProgram {
  private final int[] input = {42, -7, 13, 0, 99, 13, -50, 8};

  public static CorpusProgram create() {
    return new BubbleOfLocals();
  }

  @Override
  protected void run() {
    for (int round = 0; round < 4; round++) {
      sort(input[0], input[1], input[2], input[3], input[4], input[5]);
      int first = input[round];
      input[round] = input[7 - round];
      input[7 - round] = first * 3;
      input[2] -= 40;
    }
  }

  private void sort(int a, int b, int c, int d, int e, int f) {
    int t;
    if (a > f) {
      t = a;
      a = f;
      f = t;
    }
    if (b > d) {
      t = b;
      b = d;
      d = t;
    }
    if (c > e) {
      t = c;
      c = e;
      e = t;
    }
    if (b > c) {
      t = b;
      b = c;
      c = t;
    }
    if (d > e) {
      t = d;
      d = e;
      e = t;
    }
    if (a > d) {
      t = a;
      a = d;
      d = t;
    }
    if (c > f) {
      t = c;
      c = f;
      f = t;
    }
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
    if (e > f) {
      t = e;
      e = f;
      f = t;
    }
    if (b > c) {
      t = b;
      b = c;
      c = t;
    }
    if (d > e) {
      t = d;
      d = e;
      e = t;
    }
    put(a);
    put(b);
    put(c);
    put(d);
    put(e);
    put(f);
  }
}
