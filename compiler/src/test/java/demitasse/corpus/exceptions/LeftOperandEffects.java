package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Keeps the effects of what was evaluated before an operand threw. */
public final class LeftOperandEffects extends CorpusProgram {
  public static CorpusProgram create() {
    return new LeftOperandEffects();
  }

  private int effects;
  private int zero;
  private int[] items = {1, 2};
  private int[] none;
  private LeftOperandEffects absent;

  private int mark(int value) {
    effects = effects * 10 + value;
    return value;
  }

  private int fail() {
    return 1 / zero;
  }

  @Override
  protected void run() {
    for (int i = 0; i < 12; i++) {
      effects = 0;
      items[0] = 1;
      try {
        put(evaluate(i));
      } catch (RuntimeException thrown) {
        put(kind(thrown));
      }
      put(effects);
      put(items[0]);
    }
  }

  private int evaluate(int i) {
    switch (i) {
      case 0:
        return mark(1) + fail() + mark(2);
      case 1:
        return mark(1) * (mark(2) / zero) + mark(3);
      case 2:
        return three(mark(1), fail(), mark(3));
      case 3:
        return three(mark(1), mark(2), mark(3) % zero);
      case 4:
        return items[mark(5)] + mark(6);
      case 5:
        return (items[0] = mark(7)) + fail();
      case 6:
        return items[0]++ + items[mark(2)];
      case 7:
        return none[mark(4)];
      case 8:
        return absent.three(mark(1), mark(2), mark(3));
      case 9:
        return mark(1) > 0 || fail() > 0 ? mark(2) : fail();
      case 10:
        effects += fail();
        return effects;
      default:
        return (effects = mark(8)) + none.length;
    }
  }

  private int three(int a, int b, int c) {
    mark(9);
    return a + b + c;
  }
}
