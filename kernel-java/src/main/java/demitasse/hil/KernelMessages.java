package demitasse.hil;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** Where the kernel says what people should know. */
public interface KernelMessages {
  /** Prints one byte, the low 8 bits of {@code value}. */
  void printByte(int value);

  /** Prints a text. */
  default void print(String text) {
    for (int index = 0; index < text.length(); index++) {
      printByte(text.charAt(index));
    }
  }

  /** Prints an unsigned number in decimal digits. */
  default void printDecimal(@Unsigned int value) {
    int divisor = 1_000_000_000;
    while (divisor > 1 && Integer.compareUnsigned(divisor, value) > 0) {
      divisor /= 10;
    }
    int rest = value;
    while (divisor != 0) {
      printByte('0' + Integer.divideUnsigned(rest, divisor));
      rest = Integer.remainderUnsigned(rest, divisor);
      divisor /= 10;
    }
  }

  /** Prints eight hexadecimal digits. */
  default void printHexadecimal(@Unsigned int value) {
    for (int shift = 28; shift >= 0; shift -= 4) {
      printByte("0123456789abcdef".charAt((value >>> shift) & 0xF));
    }
  }
}
