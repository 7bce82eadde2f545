package demitasse.library.java.util;

/** Filling of arrays of primitives. */
public final class Arrays {
  private Arrays() {}

  public static void fill(boolean[] array, boolean value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(boolean[] array, int from, int to, boolean value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static void fill(byte[] array, byte value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(byte[] array, int from, int to, byte value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static void fill(char[] array, char value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(char[] array, int from, int to, char value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static void fill(short[] array, short value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(short[] array, int from, int to, short value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static void fill(int[] array, int value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(int[] array, int from, int to, int value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static void fill(long[] array, long value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(long[] array, int from, int to, long value) {
    checkRange(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  private static void checkRange(int length, int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException();
    }
    if (from < 0) {
      throw new ArrayIndexOutOfBoundsException(from);
    }
    if (to > length) {
      throw new ArrayIndexOutOfBoundsException(to);
    }
  }
}
