package demitasse.capsule.console;

/** The lines that memory maps are drawn with, as Tock draws them: each starts on a new line. */
final class MemoryMap {
  private static final int ADDRESS_COLUMNS = 11;

  private MemoryMap() {}

  /** Prints the upper edge of the head, whose right part has so many columns. */
  static void printTop(ConsoleOutput output, int columns) {
    output.print("\r\n ");
    output.print(BoxDrawing.DOUBLE_TOP_LEFT);
    output.repeat(BoxDrawing.DOUBLE_HORIZONTAL, ADDRESS_COLUMNS);
    output.print(BoxDrawing.DOUBLE_DOWN);
    output.repeat(BoxDrawing.DOUBLE_HORIZONTAL, columns);
    output.print(BoxDrawing.DOUBLE_TOP_RIGHT);
  }

  /** Prints the line inside of the head. */
  static void printHeader(ConsoleOutput output, String title) {
    output.print("\r\n ");
    output.print(BoxDrawing.DOUBLE_VERTICAL);
    output.print("  Address  ");
    output.print(BoxDrawing.VERTICAL);
    output.print(title);
    output.print(BoxDrawing.DOUBLE_VERTICAL);
  }

  /** Prints the lower edge of the head, with the address where all ends. */
  static void printBottom(ConsoleOutput output, int address, int columns) {
    output.print("\r\n ");
    output.print(BoxDrawing.DOUBLE_BOTTOM_LEFT);
    output.printAddress(address);
    output.print(BoxDrawing.DOUBLE_HORIZONTAL);
    output.print(BoxDrawing.DOUBLE_CROSS);
    output.repeat(BoxDrawing.DOUBLE_HORIZONTAL, columns);
    output.print(BoxDrawing.DOUBLE_BOTTOM_RIGHT);
  }

  /**
   * Prints the line between two parts.
   *
   * @param junction where it meets the vertical line
   * @param margin what stands behind it
   */
  static void printRule(
      ConsoleOutput output, int address, String junction, int columns, String margin) {
    output.print("\r\n  ");
    output.printAddress(address);
    finishRule(output, junction, columns, margin);
  }

  /** Prints a line between two parts at an address that is not known. */
  static void printUnknownRule(ConsoleOutput output, int columns, String margin) {
    output.print("\r\n  ??????????");
    finishRule(output, BoxDrawing.CROSS, columns, margin);
  }

  private static void finishRule(
      ConsoleOutput output, String junction, int columns, String margin) {
    output.print(" ");
    output.print(junction);
    output.repeat(BoxDrawing.HORIZONTAL, columns);
    output.print(margin);
  }

  /** Starts the line of a part, up to and with the vertical line and a space. */
  static void startPart(ConsoleOutput output) {
    output.print("\r\n");
    output.repeat(' ', ADDRESS_COLUMNS + 2);
    output.print(BoxDrawing.VERTICAL);
    output.print(" ");
  }

  /** Prints the sign for addresses that are left out. */
  static void printGap(ConsoleOutput output) {
    output.print("\r\n             .....");
  }
}
