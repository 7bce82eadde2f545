package demitasse.library.java.lang;

/** Operations on booleans. */
public final class Boolean {
  private Boolean() {}

  public static int compare(boolean left, boolean right) {
    return left == right ? 0 : left ? 1 : -1;
  }

  public static boolean logicalAnd(boolean left, boolean right) {
    return left & right;
  }

  public static boolean logicalOr(boolean left, boolean right) {
    return left | right;
  }

  public static boolean logicalXor(boolean left, boolean right) {
    return left ^ right;
  }

  public static int hashCode(boolean value) {
    return value ? 1231 : 1237;
  }
}
