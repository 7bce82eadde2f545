package demitasse.library.java.util;

/** Checks of references and indices. */
public final class Objects {
  private Objects() {}

  /**
   * Compares, null included.
   *
   * <p>In the {@code equals} of classes whose objects contain each other, calls of this one method
   * close a cycle, which the rule against recursion refuses: compare such fields directly there.
   * The {@code equals} of records do.
   */
  public static boolean equals(Object left, Object right) {
    return left == right || (left != null && left.equals(right));
  }

  public static boolean isNull(Object object) {
    return object == null;
  }

  public static boolean nonNull(Object object) {
    return object != null;
  }

  public static <T> T requireNonNull(T object) {
    if (object == null) {
      throw new NullPointerException();
    }
    return object;
  }

  public static <T> T requireNonNull(T object, String message) {
    if (object == null) {
      throw new NullPointerException(message);
    }
    return object;
  }

  public static <T> T requireNonNullElse(T object, T otherwise) {
    return object != null ? object : requireNonNull(otherwise, "defaultObj");
  }

  /** Checks 0 &lt;= index &lt; length. */
  public static int checkIndex(int index, int length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException();
    }
    return index;
  }

  public static long checkIndex(long index, long length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException();
    }
    return index;
  }

  /** Checks 0 &lt;= from &lt;= to &lt;= length. */
  public static int checkFromToIndex(int from, int to, int length) {
    if (from < 0 || from > to || to > length) {
      throw new IndexOutOfBoundsException();
    }
    return from;
  }

  /** Checks 0 &lt;= from &lt;= from + size &lt;= length. */
  public static int checkFromIndexSize(int from, int size, int length) {
    if (from < 0 || size < 0 || length < 0 || size > length - from) {
      throw new IndexOutOfBoundsException();
    }
    return from;
  }
}
