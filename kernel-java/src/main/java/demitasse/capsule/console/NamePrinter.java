package demitasse.capsule.console;

import demitasse.kernel.Process;
import demitasse.kernel.ProcessNames;
import org.checkerframework.checker.signedness.qual.SignedPositive;

/** Prints a process's name, which may be longer than the output's buffer, in pieces. */
final class NamePrinter {
  private static final int BYTES_PER_PIECE = 64;

  private @SignedPositive int printed;
  private int columns;

  /** Starts at the name's first byte. */
  void start() {
    printed = 0;
    columns = 0;
  }

  /** Prints the next piece of the name; whether there are more. */
  boolean printPiece(OutputBuffer output, Process process) {
    int length = process.nameLength();
    int limit = Math.min(printed + BYTES_PER_PIECE, length);
    while (printed < limit) {
      int value = ProcessNames.byteAt(process, printed);
      output.printByte(value);
      if (!LineEditor.isContinuation(value)) {
        columns++;
      }
      printed++;
    }
    return printed < length;
  }

  /** Fills the name up to {@code width} columns with spaces. */
  void pad(OutputBuffer output, int width) {
    output.repeat(' ', width - columns);
  }
}
