package demitasse.simulator.sam4l.flash;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of the flash: main array, user page, factory row and general purpose fuses.
 *
 * <p>They keep their content over resets and without power.
 */
public final class FlashArray {
  /** The size of the main array in bytes. */
  public static final int SIZE = 512 * 1024;

  /** The size of a page in bytes. */
  public static final int PAGE = 512;

  /** Where the processor sees the user page. */
  public static final int USER_PAGE_ADDRESS = 0x00800000;

  /** The bytes that the processor sees from there: user page and factory row. */
  public static final int SPECIAL_SIZE = 2 * PAGE;

  private static final int SERIAL_NUMBER_OFFSET = 0x20C;
  private static final int SERIAL_NUMBER_SIZE = 15;
  private static final int FUSES = 64;

  private final byte[] main = new byte[SIZE];
  private final byte[] special = new byte[SPECIAL_SIZE];
  private long fuses = -1;
  private boolean secured;

  public FlashArray() {
    Arrays.fill(main, (byte) 0xFF);
    Arrays.fill(special, (byte) 0xFF);
    setSerialNumber("DEMITASSE-00001".getBytes(StandardCharsets.US_ASCII));
  }

  /** The main array itself, for the processor to fetch from. */
  public byte[] main() {
    return main;
  }

  /** User page and factory row themselves. */
  public byte[] special() {
    return special;
  }

  /** Sets the 15 bytes of the serial number at 0x0080020C. */
  public void setSerialNumber(byte[] number) {
    if (number.length != SERIAL_NUMBER_SIZE) {
      throw new IllegalArgumentException("a serial number has 15 bytes");
    }
    System.arraycopy(number, 0, special, SERIAL_NUMBER_OFFSET, SERIAL_NUMBER_SIZE);
  }

  /** Whether the security bit is set: only an erase of the whole chip clears it. */
  public boolean isSecured() {
    return secured;
  }

  void secure() {
    secured = true;
  }

  /** The fuses, a 0 where one is programmed; 0 to 15 lock regions. */
  long fuses() {
    return fuses;
  }

  void setFuses(long newFuses) {
    fuses = newFuses;
  }

  static boolean isFuse(int number) {
    return number < FUSES;
  }

  /** The bytes in which the user page begins, or those of the main array. */
  byte[] cells(boolean userPage) {
    return userPage ? special : main;
  }
}
