package demitasse.capsule.console;

import demitasse.hil.SerialPort;
import org.checkerframework.checker.signedness.qual.UnknownSignedness;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The bytes that go to the serial port next, and how numbers and texts become bytes.
 *
 * <p>Invariant: while the port is sending, the buffer belongs to it, so nothing is printed.
 */
final class OutputBuffer {
  /** What a caller may print if {@link #hasRoomForPiece}: the longest line of an overview. */
  static final int PIECE_BYTES = 176;

  /** What may wait while a piece is printed: the echoes of some typed characters. */
  private static final int ECHO_BYTES = 32;

  /** Room for a prompt behind the last piece. */
  private static final int PROMPT_BYTES = 8;

  private static final int CAPACITY = ECHO_BYTES + PIECE_BYTES + PROMPT_BYTES;

  private static final int LARGEST_POWER_OF_TEN = 1_000_000_000;
  private static final int HEXADECIMAL_DIGITS = 8;

  private final byte[] bytes = new byte[CAPACITY];
  private int length;

  int length() {
    return length;
  }

  boolean hasRoomForPiece() {
    return length <= ECHO_BYTES;
  }

  /** Forgets all: sent, or never to be. */
  void clear() {
    length = 0;
  }

  /** Hands the bytes over; false if the port has not taken them. */
  boolean sendTo(SerialPort port) {
    return port.transmit(bytes, length);
  }

  /** Prints one byte, the low 8 bits of {@code value}; what has no room is lost. */
  void printByte(@UnknownSignedness int value) {
    if (length < CAPACITY) {
      bytes[length] = (byte) (value & 0xFF);
      length++;
    }
  }

  /** Prints a byte several times. */
  void repeat(int value, int count) {
    for (int i = 0; i < count; i++) {
      printByte(value);
    }
  }

  /** Prints a text of which each character is one byte. */
  void print(String text) {
    for (int i = 0; i < text.length(); i++) {
      printByte(text.charAt(i));
    }
  }

  /** Prints the {@code count} bytes of an array from {@code start}. */
  void print(byte[] text, int start, int count) {
    for (int i = start; i < start + count; i++) {
      printByte(text[i]);
    }
  }

  /** Prints spaces until there are {@code width} bytes behind {@code mark}, a former length. */
  void padFrom(int mark, int width) {
    repeat(' ', mark + width - length);
  }

  /** Prints an unsigned number with spaces in front, if it has fewer than {@code width} digits. */
  void printDecimal(@Unsigned int value, int width) {
    int power = LARGEST_POWER_OF_TEN;
    boolean isLeading = true;
    for (int left = 10; left > 0; left--) {
      int digit = Integer.remainderUnsigned(Integer.divideUnsigned(value, power), 10);
      isLeading = isLeading && digit == 0 && left > 1;
      if (!isLeading) {
        printByte('0' + digit);
      } else if (left <= width) {
        printByte(' ');
      }
      power /= 10;
    }
  }

  /** Prints 0x and eight digits, with capital letters. */
  void printAddress(@Unsigned int value) {
    print("0x");
    for (int digit = HEXADECIMAL_DIGITS - 1; digit >= 0; digit--) {
      printDigit((value >>> (4 * digit)) & 0xF, 'A');
    }
  }

  /** Prints 0x and as many digits as needed, with small letters. */
  void printHexadecimal(@Unsigned int value) {
    print("0x");
    int digits = Math.max(HEXADECIMAL_DIGITS - Integer.numberOfLeadingZeros(value) / 4, 1);
    for (int digit = digits - 1; digit >= 0; digit--) {
      printDigit((value >>> (4 * digit)) & 0xF, 'a');
    }
  }

  private void printDigit(int digit, char ten) {
    printByte(digit < 10 ? '0' + digit : ten + digit - 10);
  }
}
