package demitasse.capsule.console;

import demitasse.kernel.Process;
import demitasse.kernel.ProcessControl;
import demitasse.kernel.ProcessReport;

/** The command {@code list}: a line for each process. */
final class ProcessListing implements Page {
  private static final int NAME_COLUMNS = 20;
  private static final int NUMBER_COLUMNS = 7;

  private final ProcessControl control;
  private final NamePrinter name = new NamePrinter();
  private int slot;
  private boolean isInsideName;

  ProcessListing(ProcessControl control) {
    this.control = control;
  }

  /** Prints the header, and starts at the first process. */
  void start(ConsoleOutput output) {
    output.print(" PID    ShortID    Name                Quanta  ");
    output.print("Syscalls  Restarts  Grants  State\r\n");
    slot = 0;
    isInsideName = false;
  }

  @Override
  public boolean printPiece(ConsoleOutput output) {
    if (slot == control.slotCount()) {
      return false;
    }
    Process process = control.inSlot(slot);
    if (process == null) {
      endLine(output);
    } else if (!isInsideName) {
      printIdentifiers(output, process);
    } else if (!name.printPiece(output, process)) {
      name.pad(output, NAME_COLUMNS);
      printNumbers(output, process);
      endLine(output);
    }
    return true;
  }

  private void printIdentifiers(ConsoleOutput output, Process process) {
    output.print(" ");
    int mark = output.length();
    output.printDecimal(process.number());
    output.padFrom(mark, NUMBER_COLUMNS);
    // No app has a fixed short identifier: their headers are not signed.
    output.print("Unique     ");
    isInsideName = true;
    name.start();
  }

  private void printNumbers(ConsoleOutput output, Process process) {
    output.printDecimal(ProcessReport.sliceExpirations(process), 6);
    output.printDecimal(ProcessReport.systemCalls(process), 10);
    output.printDecimal(ProcessReport.restarts(process), 10);
    output.print("  ");
    output.printDecimal(control.grantsOf(process), 2);
    output.print("/");
    output.printDecimal(control.grantCount(), 2);
    output.print("   ");
    ProcessText.printState(output, process);
  }

  /** Ends the line, if there is one, also that of a process that was removed meanwhile. */
  private void endLine(ConsoleOutput output) {
    if (isInsideName) {
      output.print("\r\n");
    }
    isInsideName = false;
    slot++;
  }
}
