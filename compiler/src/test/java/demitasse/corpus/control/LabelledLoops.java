package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Labelled break and continue out of triple loops and blocks. */
public final class LabelledLoops extends CorpusProgram {
  private int limit = 6;

  public static CorpusProgram create() {
    return new LabelledLoops();
  }

  @Override
  protected void run() {
    search(limit);
    blocks(limit);
    limit++;
    search(limit);
    blocks(limit);
  }

  private void search(int bound) {
    int visits = 0;
    outer:
    for (int i = 1; i < bound; i++) {
      middle:
      for (int j = 1; j < bound; j++) {
        for (int k = 1; ; k++) {
          visits++;
          if (k * k > i * j) {
            continue middle;
          }
          if (k * k == i * j && k == 4) {
            put(i * 100 + j);
            break outer;
          }
          if ((i + j + k) % 7 == 0) {
            continue outer;
          }
          if (k == 5) {
            break middle;
          }
        }
      }
      put(visits);
    }
    put(-visits);
  }

  private void blocks(int bound) {
    for (int i = 0; i < bound; i++) {
      int score = 0;
      first:
      {
        score += 1;
        if (i == 2) {
          break first;
        }
        second:
        {
          score += 10;
          if (i == 3) {
            break first;
          }
          if (i == 4) {
            break second;
          }
          score += 100;
        }
        score += 1000;
      }
      put(score);
    }
  }
}
