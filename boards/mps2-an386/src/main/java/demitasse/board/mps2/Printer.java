package demitasse.board.mps2;

import demitasse.hil.Uart;

/** Text on a serial line: strings and decimal numbers, one part at a time. */
final class Printer {
  /** The most negative int has ten digits. */
  private static final int MAXIMUM_DIGITS = 10;

  private final Uart uart;
  private final byte[] digits = new byte[MAXIMUM_DIGITS];

  Printer(Uart uart) {
    this.uart = uart;
  }

  void print(int character) {
    uart.write(character);
  }

  void print(String text) {
    for (int i = 0; i < text.length(); i++) {
      uart.write(text.charAt(i));
    }
  }

  void printNumber(int value) {
    if (value < 0) {
      uart.write('-');
    }
    int count = 0;
    // Digits of negative numbers, as the most negative int has no positive counterpart.
    int rest = value < 0 ? value : -value;
    do {
      digits[count] = (byte) ('0' - rest % 10);
      count++;
      rest /= 10;
    } while (rest != 0);
    while (count > 0) {
      count--;
      uart.write(digits[count]);
    }
  }

  void newLine() {
    uart.write('\r');
    uart.write('\n');
  }

  void printLine(String text) {
    print(text);
    newLine();
  }
}
