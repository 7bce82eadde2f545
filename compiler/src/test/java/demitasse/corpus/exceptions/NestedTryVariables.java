package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Reads variables of outer and inner try blocks in handlers at each level. */
public final class NestedTryVariables extends CorpusProgram {
  public static CorpusProgram create() {
    return new NestedTryVariables();
  }

  private final int[] data = {3, 1, 4, 1, 5, 9, 2, 6};
  private final Object[] objects = {"abc", data, null, this};
  private int failAt;

  private int step(int step) {
    if (step == failAt) {
      throw new IllegalStateException();
    }
    return data[step & 7] * 10;
  }

  @Override
  protected void run() {
    for (failAt = 0; failAt < 9; failAt++) {
      put(levels(7, 1L << 34));
      put(shared(objects[failAt & 3]));
    }
  }

  private long levels(int outer, long sum) {
    int alias = outer;
    int inner = -1;
    try {
      outer += step(0);
      alias = outer;
      sum += alias;
      try {
        inner = step(1) + alias;
        alias = inner;
        sum *= 3;
        inner += step(2);
        outer = inner - step(3);
      } catch (IllegalStateException thrown) {
        put(inner * 1000 + alias);
        sum -= outer;
        inner = alias + step(failAt + 4);
        failAt += 100;
        step(failAt);
      } finally {
        sum += inner;
        alias++;
      }
      sum += step(4);
    } catch (IllegalStateException thrown) {
      put(outer);
      put(alias);
      failAt %= 100;
      return sum + inner;
    }
    return -sum;
  }

  private int shared(Object object) {
    Object first = object;
    Object second = first;
    int length = 0;
    try {
      step(5);
      second = objects[1];
      try {
        length = ((int[]) first).length;
        first = second;
        step(6);
      } catch (ClassCastException thrown) {
        length = ((String) first).length();
        second = first;
        step(7);
      }
      first = null;
    } catch (RuntimeException thrown) {
      return (first == second ? 1 : 0) + (first == object ? 2 : 0) + (second == object ? 4 : 0);
    }
    return length * 100 + (second == object ? 1 : 0);
  }
}
