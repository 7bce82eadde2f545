package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;

/** Calls lambdas made at build time through an interface of its own. */
public final class Lambdas extends CorpusProgram {
  public static CorpusProgram create() {
    return new Lambdas();
  }

  interface Transform {
    int apply(int left, int right);
  }

  private int uses;
  private Transform chosen;
  private final Transform[] transforms = {
    (left, right) -> left + right,
    (left, right) -> left - right,
    (left, right) -> {
      int result = 1;
      for (int i = 0; i < (right & 7); i++) {
        result *= left;
      }
      return result;
    },
    (left, right) -> left > right ? left : right,
    (left, right) -> left * 31 + uses++
  };

  @Override
  protected void run() {
    chosen = transforms[0];
    for (int i = 0; i < 15; i++) {
      int index = i * 7 % transforms.length;
      put(transforms[index].apply(i - 5, i));
      put(chosen.apply(i, 2));
      put(chosen == transforms[0]);
      if (i % 4 == 3) {
        chosen = transforms[index];
      }
    }
    put(uses);
  }
}
