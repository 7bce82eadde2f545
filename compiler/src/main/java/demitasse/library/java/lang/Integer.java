package demitasse.library.java.lang;

import demitasse.machine.Intrinsic;

/** Operations on ints. */
public final class Integer {
  public static final int MIN_VALUE = 0x80000000;
  public static final int MAX_VALUE = 0x7FFFFFFF;
  public static final int SIZE = 32;
  public static final int BYTES = 4;

  private Integer() {}

  public static int compare(int left, int right) {
    return left < right ? -1 : left == right ? 0 : 1;
  }

  @Intrinsic(value = "demitasse_compare_unsigned", open = true)
  public static int compareUnsigned(int left, int right) {
    return compare(left + MIN_VALUE, right + MIN_VALUE);
  }

  public static int divideUnsigned(int dividend, int divisor) {
    if (divisor == 0) {
      throw new java.lang.ArithmeticException("/ by zero");
    }
    return unsignedQuotient(dividend, divisor);
  }

  public static int remainderUnsigned(int dividend, int divisor) {
    if (divisor == 0) {
      throw new java.lang.ArithmeticException("/ by zero");
    }
    return unsignedRemainder(dividend, divisor);
  }

  @Intrinsic(value = "demitasse_divide_unsigned", open = true)
  private static int unsignedQuotient(int dividend, int divisor) {
    return (int) (toUnsignedLong(dividend) / toUnsignedLong(divisor));
  }

  @Intrinsic(value = "demitasse_remainder_unsigned", open = true)
  private static int unsignedRemainder(int dividend, int divisor) {
    return (int) (toUnsignedLong(dividend) % toUnsignedLong(divisor));
  }

  public static long toUnsignedLong(int value) {
    return value & 0xFFFFFFFFL;
  }

  /** The number of zero bits above the highest one bit; 32 for 0. */
  @Intrinsic(value = "demitasse_count_leading_zeros", open = true)
  public static int numberOfLeadingZeros(int value) {
    int count = 0;
    while (count < SIZE && value << count >= 0) {
      count++;
    }
    return count;
  }

  /** The number of zero bits below the lowest one bit; 32 for 0. */
  public static int numberOfTrailingZeros(int value) {
    return numberOfLeadingZeros(reverse(value));
  }

  /** The number of one bits, added up in fields of 2, 4 and 8 bits. */
  public static int bitCount(int value) {
    int pairs = value - ((value >>> 1) & 0x55555555);
    int nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    int bytes = (nibbles + (nibbles >>> 4)) & 0x0F0F0F0F;
    return (bytes * 0x01010101) >>> 24;
  }

  public static int rotateLeft(int value, int distance) {
    return (value << distance) | (value >>> -distance);
  }

  public static int rotateRight(int value, int distance) {
    return (value >>> distance) | (value << -distance);
  }

  /** The bits in reverse order, swapped in fields of 1, 2 and 4 bits and then in bytes. */
  @Intrinsic(value = "demitasse_reverse_bits", open = true)
  public static int reverse(int value) {
    int bits = (value & 0x55555555) << 1 | (value >>> 1) & 0x55555555;
    int pairs = (bits & 0x33333333) << 2 | (bits >>> 2) & 0x33333333;
    int nibbles = (pairs & 0x0F0F0F0F) << 4 | (pairs >>> 4) & 0x0F0F0F0F;
    return reverseBytes(nibbles);
  }

  @Intrinsic(value = "demitasse_reverse_bytes", open = true)
  public static int reverseBytes(int value) {
    return value << 24 | (value & 0xFF00) << 8 | (value >>> 8) & 0xFF00 | value >>> 24;
  }

  public static int highestOneBit(int value) {
    return value & (MIN_VALUE >>> numberOfLeadingZeros(value));
  }

  public static int lowestOneBit(int value) {
    return value & -value;
  }

  public static int signum(int value) {
    return (value >> 31) | (-value >>> 31);
  }

  public static int min(int left, int right) {
    return left <= right ? left : right;
  }

  public static int max(int left, int right) {
    return left >= right ? left : right;
  }

  public static int sum(int left, int right) {
    return left + right;
  }

  public static int hashCode(int value) {
    return value;
  }
}
