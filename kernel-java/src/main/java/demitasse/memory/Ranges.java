package demitasse.memory;

/**
 * Comparisons of unsigned numbers and address ranges that hold for every value, hostile ones too.
 *
 * <p>Java's {@code <} is signed, so that it takes 0x80000000 for less than 0: nothing that a
 * process passed is compared with it. On the board, each comparison here is one instruction.
 */
public final class Ranges {
  private Ranges() {}

  public static boolean isLess(int left, int right) {
    return Integer.compareUnsigned(left, right) < 0;
  }

  public static boolean isAtMost(int left, int right) {
    return Integer.compareUnsigned(left, right) <= 0;
  }

  public static int min(int left, int right) {
    return isLess(left, right) ? left : right;
  }

  public static int max(int left, int right) {
    return isLess(left, right) ? right : left;
  }

  /**
   * Whether all of {@code [start, start + length)} is in {@code [low, high)}, without wrapping.
   *
   * <p>Nothing is inside a range that ends before it starts. A length of 0 is inside if {@code
   * start} is in the range or is {@code high}. The sum is never made, so it cannot wrap: the bug of
   * {@code sp + frameSize <= end}.
   */
  public static boolean isInside(int start, int length, int low, int high) {
    return isAtMost(low, start) && isAtMost(start, high) && isAtMost(length, high - start);
  }

  /**
   * Whether the two ranges have a byte in common; an empty range has none.
   *
   * <p>A range that runs past 2^32 goes on at address 0, as the bus would: two such arcs meet if
   * and only if one of them starts in the other.
   */
  public static boolean overlaps(int start, int length, int otherStart, int otherLength) {
    return length != 0
        && otherLength != 0
        && (isLess(otherStart - start, length) || isLess(start - otherStart, otherLength));
  }

  /** Whether {@code left + right} is 2^32 or more. */
  public static boolean addOverflows(int left, int right) {
    return isLess(left + right, left);
  }

  public static boolean isPowerOfTwo(int value) {
    return value != 0 && (value & (value - 1)) == 0;
  }

  public static boolean isAligned(int value, int powerOfTwo) {
    return (value & (powerOfTwo - 1)) == 0;
  }

  /** The next multiple at or above {@code value}; 0 if that is 2^32. */
  public static int alignUp(int value, int powerOfTwo) {
    return (value + powerOfTwo - 1) & -powerOfTwo;
  }

  /** The next multiple at or below {@code value}. */
  public static int alignDown(int value, int powerOfTwo) {
    return value & -powerOfTwo;
  }
}
