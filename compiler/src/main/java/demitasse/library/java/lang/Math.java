package demitasse.library.java.lang;

/** Arithmetic on ints and longs beyond the operators. */
public final class Math {
  private Math() {}

  public static int abs(int value) {
    return value < 0 ? -value : value;
  }

  public static long abs(long value) {
    return value < 0 ? -value : value;
  }

  public static int min(int left, int right) {
    return left <= right ? left : right;
  }

  public static long min(long left, long right) {
    return left <= right ? left : right;
  }

  public static int max(int left, int right) {
    return left >= right ? left : right;
  }

  public static long max(long left, long right) {
    return left >= right ? left : right;
  }

  /** The quotient rounded towards minus infinity. */
  public static int floorDiv(int dividend, int divisor) {
    int quotient = dividend / divisor;
    boolean roundedUp = (dividend ^ divisor) < 0 && quotient * divisor != dividend;
    return roundedUp ? quotient - 1 : quotient;
  }

  public static long floorDiv(long dividend, int divisor) {
    return floorDiv(dividend, (long) divisor);
  }

  public static long floorDiv(long dividend, long divisor) {
    long quotient = dividend / divisor;
    boolean roundedUp = (dividend ^ divisor) < 0 && quotient * divisor != dividend;
    return roundedUp ? quotient - 1 : quotient;
  }

  /** The remainder that has the divisor's sign. */
  public static int floorMod(int dividend, int divisor) {
    int remainder = dividend % divisor;
    return (remainder ^ divisor) < 0 && remainder != 0 ? remainder + divisor : remainder;
  }

  public static int floorMod(long dividend, int divisor) {
    return (int) floorMod(dividend, (long) divisor);
  }

  public static long floorMod(long dividend, long divisor) {
    long remainder = dividend % divisor;
    return (remainder ^ divisor) < 0 && remainder != 0 ? remainder + divisor : remainder;
  }

  public static int addExact(int left, int right) {
    int sum = left + right;
    // Overflow if and only if both operands have the sign that the sum lacks.
    if (((left ^ sum) & (right ^ sum)) < 0) {
      throw new java.lang.ArithmeticException("integer overflow");
    }
    return sum;
  }

  public static long addExact(long left, long right) {
    long sum = left + right;
    if (((left ^ sum) & (right ^ sum)) < 0) {
      throw new java.lang.ArithmeticException("long overflow");
    }
    return sum;
  }

  public static int subtractExact(int left, int right) {
    int difference = left - right;
    // Overflow if and only if the signs differ and the difference has the right operand's.
    if (((left ^ right) & (left ^ difference)) < 0) {
      throw new java.lang.ArithmeticException("integer overflow");
    }
    return difference;
  }

  public static long subtractExact(long left, long right) {
    long difference = left - right;
    if (((left ^ right) & (left ^ difference)) < 0) {
      throw new java.lang.ArithmeticException("long overflow");
    }
    return difference;
  }

  public static int multiplyExact(int left, int right) {
    long product = (long) left * right;
    if ((int) product != product) {
      throw new java.lang.ArithmeticException("integer overflow");
    }
    return (int) product;
  }

  public static long multiplyExact(long left, int right) {
    return multiplyExact(left, (long) right);
  }

  public static long multiplyExact(long left, long right) {
    long product = left * right;
    // The product fits if its upper 64 bits only repeat the sign of the lower.
    if (multiplyHigh(left, right) != product >> 63) {
      throw new java.lang.ArithmeticException("long overflow");
    }
    return product;
  }

  public static int incrementExact(int value) {
    if (value == Integer.MAX_VALUE) {
      throw new java.lang.ArithmeticException("integer overflow");
    }
    return value + 1;
  }

  public static long incrementExact(long value) {
    if (value == Long.MAX_VALUE) {
      throw new java.lang.ArithmeticException("long overflow");
    }
    return value + 1;
  }

  public static int decrementExact(int value) {
    if (value == Integer.MIN_VALUE) {
      throw new java.lang.ArithmeticException("integer overflow");
    }
    return value - 1;
  }

  public static long decrementExact(long value) {
    if (value == Long.MIN_VALUE) {
      throw new java.lang.ArithmeticException("long overflow");
    }
    return value - 1;
  }

  public static int negateExact(int value) {
    if (value == Integer.MIN_VALUE) {
      throw new java.lang.ArithmeticException("integer overflow");
    }
    return -value;
  }

  public static long negateExact(long value) {
    if (value == Long.MIN_VALUE) {
      throw new java.lang.ArithmeticException("long overflow");
    }
    return -value;
  }

  public static int toIntExact(long value) {
    if ((int) value != value) {
      throw new java.lang.ArithmeticException("integer overflow");
    }
    return (int) value;
  }

  public static long multiplyFull(int left, int right) {
    return (long) left * right;
  }

  /** The upper 64 bits of the 128-bit product, from four products of 32-bit halves. */
  public static long multiplyHigh(long left, long right) {
    long leftHigh = left >> 32;
    long leftLow = left & 0xFFFFFFFFL;
    long rightHigh = right >> 32;
    long rightLow = right & 0xFFFFFFFFL;
    long middle = leftHigh * rightLow + (leftLow * rightLow >>> 32);
    long carried = (middle & 0xFFFFFFFFL) + leftLow * rightHigh;
    return leftHigh * rightHigh + (middle >> 32) + (carried >> 32);
  }
}
