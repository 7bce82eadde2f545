package demitasse.library.java.lang;

/** Operations on bytes. */
public final class Byte {
  public static final byte MIN_VALUE = -128;
  public static final byte MAX_VALUE = 127;
  public static final int SIZE = 8;
  public static final int BYTES = 1;

  private Byte() {}

  public static int compare(byte left, byte right) {
    return left - right;
  }

  public static int compareUnsigned(byte left, byte right) {
    return toUnsignedInt(left) - toUnsignedInt(right);
  }

  public static int toUnsignedInt(byte value) {
    return value & 0xFF;
  }

  public static long toUnsignedLong(byte value) {
    return value & 0xFFL;
  }

  public static int hashCode(byte value) {
    return value;
  }
}
