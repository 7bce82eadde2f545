package demitasse.library.java.lang;

import demitasse.machine.Intrinsic;

/** Operations on longs. */
public final class Long {
  public static final long MIN_VALUE = 0x8000000000000000L;
  public static final long MAX_VALUE = 0x7FFFFFFFFFFFFFFFL;
  public static final int SIZE = 64;
  public static final int BYTES = 8;

  private Long() {}

  public static int compare(long left, long right) {
    return left < right ? -1 : left == right ? 0 : 1;
  }

  @Intrinsic(value = "demitasse_compare_unsigned_long", open = true)
  public static int compareUnsigned(long left, long right) {
    return compare(left + MIN_VALUE, right + MIN_VALUE);
  }

  public static long divideUnsigned(long dividend, long divisor) {
    if (divisor == 0) {
      throw new java.lang.ArithmeticException("/ by zero");
    }
    return unsignedQuotient(dividend, divisor);
  }

  public static long remainderUnsigned(long dividend, long divisor) {
    if (divisor == 0) {
      throw new java.lang.ArithmeticException("/ by zero");
    }
    return unsignedRemainder(dividend, divisor);
  }

  @Intrinsic(value = "demitasse_divide_unsigned_long", open = true)
  private static long unsignedQuotient(long dividend, long divisor) {
    if (divisor < 0) {
      return compareUnsigned(dividend, divisor) < 0 ? 0 : 1;
    }
    // Half the dividend fits a signed division; the quotient is then at most 1 too small.
    long quotient = ((dividend >>> 1) / divisor) << 1;
    long remainder = dividend - quotient * divisor;
    return compareUnsigned(remainder, divisor) >= 0 ? quotient + 1 : quotient;
  }

  @Intrinsic(value = "demitasse_remainder_unsigned_long", open = true)
  private static long unsignedRemainder(long dividend, long divisor) {
    return dividend - unsignedQuotient(dividend, divisor) * divisor;
  }

  /** The number of zero bits above the highest one bit; 64 for 0. */
  @Intrinsic(value = "demitasse_count_leading_zeros_long", open = true)
  public static int numberOfLeadingZeros(long value) {
    int high = (int) (value >>> 32);
    return high == 0
        ? 32 + Integer.numberOfLeadingZeros((int) value)
        : Integer.numberOfLeadingZeros(high);
  }

  /** The number of zero bits below the lowest one bit; 64 for 0. */
  public static int numberOfTrailingZeros(long value) {
    int low = (int) value;
    return low == 0
        ? 32 + Integer.numberOfTrailingZeros((int) (value >>> 32))
        : Integer.numberOfTrailingZeros(low);
  }

  public static int bitCount(long value) {
    return Integer.bitCount((int) value) + Integer.bitCount((int) (value >>> 32));
  }

  public static long rotateLeft(long value, int distance) {
    return (value << distance) | (value >>> -distance);
  }

  public static long rotateRight(long value, int distance) {
    return (value >>> distance) | (value << -distance);
  }

  public static long reverse(long value) {
    return fromHalves(Integer.reverse((int) value), Integer.reverse((int) (value >>> 32)));
  }

  public static long reverseBytes(long value) {
    return fromHalves(
        Integer.reverseBytes((int) value), Integer.reverseBytes((int) (value >>> 32)));
  }

  private static long fromHalves(int high, int low) {
    return (long) high << 32 | Integer.toUnsignedLong(low);
  }

  public static long highestOneBit(long value) {
    return value & (MIN_VALUE >>> numberOfLeadingZeros(value));
  }

  public static long lowestOneBit(long value) {
    return value & -value;
  }

  public static int signum(long value) {
    return (int) ((value >> 63) | (-value >>> 63));
  }

  public static long min(long left, long right) {
    return left <= right ? left : right;
  }

  public static long max(long left, long right) {
    return left >= right ? left : right;
  }

  public static long sum(long left, long right) {
    return left + right;
  }

  public static int hashCode(long value) {
    return (int) (value ^ (value >>> 32));
  }
}
