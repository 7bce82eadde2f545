package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Chained assignments, assignments in conditions and their conversions. */
public final class AssignmentsAsValues extends CorpusProgram {
  private byte small;
  private char letter;
  private int word;
  private long wide;
  private boolean flag;

  public static CorpusProgram create() {
    return new AssignmentsAsValues();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 5; i++) {
      word = small = (byte) (i * 77);
      put(word);
      wide = word = letter = (char) (i * 40000);
      put(wide);
      put(word + letter);
      put((letter += 30000) + (small -= 100));
      put(wide = small);
      if (flag = i % 2 == 1) {
        put(flag);
      }
      int last;
      int steps = 0;
      while ((last = step(steps)) != 0) {
        steps += last;
      }
      put(steps);
      put(last);
    }
  }

  private int step(int steps) {
    return steps > 20 ? 0 : (word & 3) + 1;
  }
}
