package demitasse.hil;

/** Where the kernel says what people should know; never waits, and loses what does not fit. */
public interface KernelMessages {
  /** Prints a text. */
  void print(String text);

  /** Prints one byte, the low 8 bits of {@code value}. */
  void printByte(int value);

  /** Prints an unsigned number in decimal digits. */
  void printDecimal(int value);

  /** Prints eight hexadecimal digits. */
  void printHexadecimal(int value);
}
