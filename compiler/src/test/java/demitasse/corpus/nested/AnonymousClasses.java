package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;

/** Calls anonymous classes that captured variables and have state of their own. */
public final class AnonymousClasses extends CorpusProgram {
  abstract static class Step {
    int runs;

    abstract int apply(int value);

    int count() {
      return runs;
    }
  }

  private final Step[] steps = new Step[4];
  private int bias = 1;

  public static CorpusProgram create() {
    AnonymousClasses program = new AnonymousClasses();
    program.build(7, 0x1_0000_0001L, "word");
    return program;
  }

  private void build(int factor, long wide, String text) {
    for (int i = 0; i < 3; i++) {
      final int position = i;
      steps[i] =
          new Step() {
            @Override
            int apply(int value) {
              runs++;
              return value * factor + position + bias;
            }
          };
    }
    steps[3] =
        new Step() {
          private long last = wide;

          @Override
          int apply(int value) {
            runs += text.length();
            last = last * value + bias++;
            return (int) (last >>> 16) ^ text.charAt(value & 3);
          }

          @Override
          int count() {
            return -super.count();
          }
        };
  }

  @Override
  protected void run() {
    int value = 3;
    for (int i = 0; i < 16; i++) {
      value = steps[i & 3].apply(value);
      put(value);
      put(steps[i & 3].count());
    }
  }
}
