package demitasse.library.java.lang;

/** Operations on shorts. */
public final class Short {
  public static final short MIN_VALUE = -32768;
  public static final short MAX_VALUE = 32767;
  public static final int SIZE = 16;
  public static final int BYTES = 2;

  private Short() {}

  public static int compare(short left, short right) {
    return left - right;
  }

  public static int compareUnsigned(short left, short right) {
    return toUnsignedInt(left) - toUnsignedInt(right);
  }

  public static int toUnsignedInt(short value) {
    return value & 0xFFFF;
  }

  public static long toUnsignedLong(short value) {
    return value & 0xFFFFL;
  }

  public static short reverseBytes(short value) {
    return (short) ((value << 8) | ((value & 0xFF00) >> 8));
  }

  public static int hashCode(short value) {
    return value;
  }
}
