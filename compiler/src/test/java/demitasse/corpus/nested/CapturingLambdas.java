package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;

/** Calls lambdas that captured ints, longs, narrow values, objects and this. */
public final class CapturingLambdas extends CorpusProgram {
  static final class Cell {
    int value = 50;
  }

  private IntUnaryOperator narrow;
  private IntUnaryOperator onObject;
  private IntUnaryOperator onArray;
  private IntUnaryOperator onThis;
  private LongUnaryOperator onLong;
  private int field = 3;

  public static CorpusProgram create() {
    CapturingLambdas program = new CapturingLambdas();
    program.build((byte) -100, 'A', (short) 1234, true, 77, 0x7FFF_FFFF_FFFFL);
    return program;
  }

  private void build(byte small, char letter, short medium, boolean flag, int number, long wide) {
    Cell cell = new Cell();
    int[] array = {1, 2, 3, 4};
    narrow = x -> flag ? x + small * letter - medium : x;
    onObject = x -> cell.value += x;
    onArray = x -> array[x & 3] += cell.value + number;
    onThis = x -> x * field++;
    onLong = x -> x * wide + number;
  }

  @Override
  protected void run() {
    for (int i = -3; i < 5; i++) {
      put(narrow.applyAsInt(i));
      put(onObject.applyAsInt(i));
      put(onArray.applyAsInt(i));
      put(onThis.applyAsInt(i));
      put(onLong.applyAsLong(i));
    }
  }
}
