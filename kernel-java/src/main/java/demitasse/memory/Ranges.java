package demitasse.memory;

import org.checkerframework.checker.signedness.qual.Signed;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Comparisons of unsigned numbers and address ranges that hold for every value, hostile ones too.
 *
 * <p>Java's {@code <} is signed, so that it takes 0x80000000 for less than 0: nothing that a
 * process passed is compared with it. On the board, each comparison here is one instruction.
 */
public final class Ranges {
  private Ranges() {}

  public static boolean isLess(@Unsigned int left, @Unsigned int right) {
    return Integer.compareUnsigned(left, right) < 0;
  }

  public static boolean isAtMost(@Unsigned int left, @Unsigned int right) {
    return Integer.compareUnsigned(left, right) <= 0;
  }

  public static @Unsigned int min(@Unsigned int left, @Unsigned int right) {
    return isLess(left, right) ? left : right;
  }

  public static @Unsigned int max(@Unsigned int left, @Unsigned int right) {
    return isLess(left, right) ? right : left;
  }

  /**
   * Whether all of {@code [start, start + length)} is in {@code [low, high)}, without wrapping.
   *
   * <p>Nothing is inside a range that ends before it starts. A length of 0 is inside if {@code
   * start} is in the range or is {@code high}. The sum is never made, so it cannot wrap: the bug of
   * {@code sp + frameSize <= end}.
   */
  public static boolean isInside(
      @Unsigned int start, @Unsigned int length, @Unsigned int low, @Unsigned int high) {
    return isAtMost(low, start) && isAtMost(start, high) && isAtMost(length, high - start);
  }

  /**
   * Whether the two ranges have a byte in common; an empty range has none.
   *
   * <p>A range that runs past 2^32 goes on at address 0, as the bus would: two such arcs meet if
   * and only if one of them starts in the other.
   */
  public static boolean overlaps(
      @Unsigned int start,
      @Unsigned int length,
      @Unsigned int otherStart,
      @Unsigned int otherLength) {
    return length != 0
        && otherLength != 0
        && (isLess(otherStart - start, length) || isLess(start - otherStart, otherLength));
  }

  /** Whether {@code left + right} is 2^32 or more. */
  public static boolean addOverflows(@Unsigned int left, @Unsigned int right) {
    return isLess(left + right, left);
  }

  public static boolean isPowerOfTwo(@Unsigned int value) {
    return value != 0 && (value & (value - 1)) == 0;
  }

  public static boolean isAligned(@Unsigned int value, @Unsigned int powerOfTwo) {
    return (value & (powerOfTwo - 1)) == 0;
  }

  /** The next multiple at or above {@code value}; 0 if that is 2^32. */
  public static @Unsigned int alignUp(@Unsigned int value, @Unsigned int powerOfTwo) {
    return (value + powerOfTwo - 1) & -powerOfTwo;
  }

  /** The next multiple at or below {@code value}. */
  public static @Unsigned int alignDown(@Unsigned int value, @Unsigned int powerOfTwo) {
    return value & -powerOfTwo;
  }

  /** The same 32 bits as an unsigned number: of a signed distance, two's complement. */
  @SuppressWarnings("signedness:cast.unsafe") // because this and its inverse are the only casts
  public static @Unsigned int toUnsigned(int signed) {
    return (@Unsigned int) signed;
  }

  /** The same 32 bits as a signed number: of an argument that is defined as one, like sbrk's. */
  @SuppressWarnings("signedness:cast.unsafe") // because this and its inverse are the only casts
  public static int toSigned(@Unsigned int unsigned) {
    return (@Signed int) unsigned;
  }
}
