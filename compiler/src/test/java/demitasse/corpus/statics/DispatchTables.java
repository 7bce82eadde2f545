package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Static tables of lambdas, method references and objects, called by index. */
public final class DispatchTables extends CorpusProgram {
  private static final IntBinaryOperator[] BINARY = {
    (left, right) -> left + right,
    Math::max,
    Integer::compare,
    DispatchTables::mix,
    (left, right) -> left
  };
  private static final IntUnaryOperator[] UNARY = new IntUnaryOperator[4];

  static {
    for (int i = 0; i < UNARY.length; i++) {
      int factor = i * 3 - 1;
      UNARY[i] = value -> value * factor;
    }
  }

  private static int calls;
  private static Runnable last;
  private static final Runnable COUNT = () -> calls++;

  private static int mix(int left, int right) {
    calls += 10;
    return left ^ right << 4;
  }

  public static CorpusProgram create() {
    return new DispatchTables();
  }

  @Override
  protected void run() {
    calls = 0;
    last = null;
    int value = 5;
    for (int i = 0; i < 20; i++) {
      value = BINARY[i % BINARY.length].applyAsInt(value, i);
      put(value);
      value += UNARY[i & 3].applyAsInt(i);
      put(value);
      if (last != null) {
        last.run();
      }
      last = i % 3 == 0 ? COUNT : null;
      put(calls);
    }
  }
}
