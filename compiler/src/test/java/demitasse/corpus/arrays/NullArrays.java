package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Null arrays of several types: load, store, length, loop, and the order of checks. */
public final class NullArrays extends CorpusProgram {
  private int[] ints;
  private long[] longs;
  private byte[][] rows;
  private String[] texts;
  private final int[] real = {1, 2, 3};

  public static CorpusProgram create() {
    return new NullArrays();
  }

  @Override
  protected void run() {
    for (int scenario = 0; scenario < 10; scenario++) {
      try {
        put(access(scenario));
      } catch (NullPointerException missing) {
        put(-kind(missing));
      } catch (ArrayIndexOutOfBoundsException outside) {
        put(-kind(outside));
      }
      if (scenario == 6) {
        ints = real;
      }
    }
    ints = null;
  }

  private int access(int scenario) {
    switch (scenario) {
      case 0:
        return ints[0];
      case 1:
        longs[1] = 5;
        return 1;
      case 2:
        return texts.length;
      case 3:
        return rows[-1][0];
      case 4:
        int sum = 0;
        for (int value : ints) {
          sum += value;
        }
        return sum;
      case 5:
        ints[-1]++;
        return 0;
      case 7:
        return ints[2];
      case 8:
        return ints[3];
      case 9:
        return texts[0].length();
      default:
        return ints == null ? 6 : 7;
    }
  }
}
