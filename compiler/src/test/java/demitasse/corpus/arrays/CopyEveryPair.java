package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** System.arraycopy between every two of many objects: arrays of all kinds, and others. */
public final class CopyEveryPair extends CorpusProgram {
  interface Shape {}

  static final class Round implements Shape {
    private final int mark = 1;
  }

  static final class Square implements Shape {
    private final int mark = 2;
  }

  private final Round round = new Round();
  private final Square square = new Square();
  private final int[] ints = {1, 2, 3, 4, 5};
  private final int[] moreInts = {6, 7, 8};
  private final byte[] bytes = {1, -2, 3};
  private final boolean[] flags = {true, false, true, true};
  private final long[] longs = {1L << 40, 2, 3, 4};
  private final char[] units = {'a', 'b', 'c', 'd'};
  private final short[] shorts = {-1, -2, -3, -4, -5, -6};
  private final Object[] mixed = {round, square, null, "text", round};
  private final Shape[] shapes = {round, round, square, null};
  private final Round[] rounds = {round, null, round};
  private final Object[][] nested = {rounds, shapes, mixed};
  private final Object[] all = {
    ints, bytes, flags, longs, units, shorts, mixed, shapes, rounds, nested, moreInts, round, null
  };

  public static CorpusProgram create() {
    return new CopyEveryPair();
  }

  private static int mark(Object object) {
    if (object instanceof Round) {
      return ((Round) object).mark;
    }
    if (object instanceof Square) {
      return ((Square) object).mark;
    }
    return object == null ? 0 : 5;
  }

  private static int sum(Object[] objects) {
    int sum = 7;
    for (Object object : objects) {
      sum = sum * 31 + mark(object);
    }
    return sum;
  }

  private int sum() {
    int sum = sum(mixed) * 5 + sum(shapes) * 3 + sum(rounds) + sum(nested);
    for (int i = 0; i < 3; i++) {
      sum = sum * 31 + ints[i] + bytes[i] * 2 + units[i] * 3 + shorts[i] + moreInts[i];
      sum = sum * 17 + (flags[i] ? 1 : 0) + (int) (longs[i] ^ longs[i] >>> 32);
    }
    return sum;
  }

  private int copy(Object source, int from, Object target, int to, int count) {
    try {
      System.arraycopy(source, from, target, to, count);
      return 0;
    } catch (RuntimeException refused) {
      return kind(refused);
    }
  }

  @Override
  protected void run() {
    for (Object source : all) {
      for (Object target : all) {
        put(copy(source, 0, target, 1, 2));
        put(sum());
      }
    }
    for (Object source : all) {
      put(copy(source, 1, source, 0, 2));
      put(copy(source, 0, source, 1, 3));
      put(copy(source, 0, mixed, -1, 3));
      put(sum());
    }
  }
}
