package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Statics that hold objects, null and interfaces, replaced at run time. */
public final class StaticReferences extends CorpusProgram {
  private interface Rule {
    int apply(int value);
  }

  private static final class Add implements Rule {
    static int made;
    final int by;

    Add(int by) {
      this.by = by;
      made++;
    }

    @Override
    public int apply(int value) {
      return value + by;
    }
  }

  private static final Rule DOUBLE = value -> value * 2;
  private static final Rule[] RULES = {new Add(5), DOUBLE, new Add(-7), null};
  private static Rule active;
  private static Object anything = RULES;

  public static CorpusProgram create() {
    return new StaticReferences();
  }

  @Override
  protected void run() {
    active = null;
    anything = RULES;
    int value = 3;
    for (int i = 0; i < 10; i++) {
      try {
        value = active.apply(value);
      } catch (NullPointerException missing) {
        value -= 1;
      }
      put(value);
      put(anything == active);
      active = RULES[i & 3];
      anything = i > 5 ? active : RULES;
    }
    put(Add.made);
  }
}
