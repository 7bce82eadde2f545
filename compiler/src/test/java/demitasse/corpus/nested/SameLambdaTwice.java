package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Makes several objects of one lambda with different captured values. */
public final class SameLambdaTwice extends CorpusProgram {
  private final IntUnaryOperator[] adders = new IntUnaryOperator[5];
  private final IntPredicate[] ranges = {between(0, 9), between(-5, 5), between(7, 3)};

  public static CorpusProgram create() {
    SameLambdaTwice program = new SameLambdaTwice();
    for (int i = 0; i < program.adders.length; i++) {
      program.adders[i] = adder(i * i, i % 2 == 0);
    }
    return program;
  }

  private static IntUnaryOperator adder(int amount, boolean negate) {
    return x -> negate ? -(x + amount) : x + amount;
  }

  private static IntPredicate between(int low, int high) {
    return x -> low <= x && x <= high;
  }

  @Override
  protected void run() {
    int value = 1;
    for (int i = 0; i < 12; i++) {
      value = adders[i % adders.length].applyAsInt(value);
      put(value);
      for (IntPredicate range : ranges) {
        put(range.test(value));
      }
    }
    put(adders[0] == adders[1]);
    put(adders[2].equals(adders[2]));
  }
}
