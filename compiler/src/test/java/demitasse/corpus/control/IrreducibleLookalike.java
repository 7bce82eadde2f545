package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** A loop entered in its middle by a flag, as hand-written state machines do. */
public final class IrreducibleLookalike extends CorpusProgram {
  private final int[] input = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3};

  public static CorpusProgram create() {
    return new IrreducibleLookalike();
  }

  @Override
  protected void run() {
    for (int start = 0; start < 4; start++) {
      int state = start;
      int sum = 0;
      int i = 0;
      while (i < input.length) {
        if (state == 2) {
          sum += input[i] * 2;
          state = input[i] > 4 ? 3 : 0;
        } else {
          if (state == 0) {
            sum -= input[i];
            state = 1;
            i++;
            continue;
          }
          while (state == 1 && i < input.length) {
            sum ^= input[i++];
            if ((sum & 3) == 3) {
              state = 2;
            }
          }
          if (state == 3) {
            state = sum > 20 ? 1 : 2;
          }
        }
        i++;
        put(state * 1000 + sum);
      }
      put(sum);
    }
  }
}
