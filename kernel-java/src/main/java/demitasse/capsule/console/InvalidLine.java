package demitasse.capsule.console;

/** The answer to a line that is not UTF-8: its bytes as numbers. */
final class InvalidLine implements Page {
  /** A byte takes five characters at most: {@code 255, }. */
  private static final int BYTES_PER_PIECE = 24;

  private byte[] line;
  private int length;
  private int next;

  /** Starts with the first {@code length} bytes of a line, which nobody changes meanwhile. */
  void start(byte[] line, int length) {
    this.line = line;
    this.length = length;
    next = 0;
  }

  @Override
  public boolean printPiece(OutputBuffer output) {
    if (next == 0) {
      output.print("Invalid command: [");
    }
    int limit = Math.min(next + BYTES_PER_PIECE, length);
    while (next < limit) {
      if (next != 0) {
        output.print(", ");
      }
      output.printDecimal(line[next] & 0xFF, 1);
      next++;
    }
    if (next < length) {
      return true;
    }
    output.print("]\r\n");
    return false;
  }
}
