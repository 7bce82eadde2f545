package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Static counters of instances, calls and nesting, some never read or never written. */
public final class StaticCounters extends CorpusProgram {
  private static int calls;
  private static int writtenOnly;
  private static int readOnly = 12;
  private static int untouched;
  private static long depth;
  private static int deepest;

  public static CorpusProgram create() {
    return new StaticCounters();
  }

  @Override
  protected void run() {
    calls = 0;
    depth = 0;
    deepest = 0;
    for (int i = 0; i < 7; i++) {
      put(outer(i));
      put(depth);
      put(deepest);
      put(readOnly + untouched);
    }
    put(calls);
  }

  private static int outer(int value) {
    enter();
    int result = inner(value) + inner(value / 2) * readOnly;
    depth--;
    return result;
  }

  private static int inner(int value) {
    enter();
    writtenOnly = value;
    if (value == 3) {
      enter();
      depth--;
    }
    depth--;
    return value * value + calls;
  }

  private static void enter() {
    calls++;
    depth++;
    if (depth > deepest) {
      deepest = (int) depth;
    }
  }
}
