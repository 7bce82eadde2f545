package demitasse.capsule.console;

import demitasse.kernel.Process;
import demitasse.kernel.ProcessControl;

/** The command {@code list}: a line for each process. */
final class ProcessListing implements Page {
  private static final String HEADER =
      " PID    ShortID    Name                Quanta  Syscalls  Restarts  Grants  State\r\n";

  private static final String REST = "%6A%:B%:C  %2D/%2E   %tS\r\n";

  private static final int NAME_COLUMNS = 20;
  private static final int NUMBER_COLUMNS = 7;

  /** The parts of a line. */
  private static final int IDENTIFIERS = 0;

  private static final int NAME = 1;
  private static final int NUMBERS = 2;

  private final ProcessControl control;
  private final ProcessValues values;
  private final Template template;
  private final NamePrinter name;
  private int slot;
  private int part;

  ProcessListing(
      ProcessControl control, ProcessValues values, Template template, NamePrinter name) {
    this.control = control;
    this.values = values;
    this.template = template;
    this.name = name;
  }

  /** Prints the header, and starts at the first process. */
  void start(OutputBuffer output) {
    output.print(HEADER);
    slot = 0;
    part = IDENTIFIERS;
  }

  @Override
  public boolean printPiece(OutputBuffer output) {
    if (slot == control.slotCount()) {
      return false;
    }
    Process process = control.inSlot(slot);
    if (process == null) {
      // A process that was removed meanwhile leaves a line to end.
      output.print(part == IDENTIFIERS ? "" : "\r\n");
      startNext();
    } else if (part == IDENTIFIERS) {
      printIdentifiers(output, process);
    } else if (part == NAME) {
      printName(output, process);
    } else if (!template.printPiece(output)) {
      startNext();
    }
    return true;
  }

  private void startNext() {
    slot++;
    part = IDENTIFIERS;
  }

  private void printIdentifiers(OutputBuffer output, Process process) {
    output.print(" ");
    int mark = output.length();
    output.printDecimal(process.number(), 1);
    output.padFrom(mark, NUMBER_COLUMNS);
    // No app has a fixed short identifier: their headers are not signed.
    output.print("Unique     ");
    part = NAME;
    name.start();
  }

  private void printName(OutputBuffer output, Process process) {
    if (!name.printPiece(output, process)) {
      name.pad(output, NAME_COLUMNS);
      part = NUMBERS;
      values.describe(process);
      template.start(REST);
    }
  }
}
