package demitasse.capsule.console;

import demitasse.kernel.Process;
import demitasse.kernel.ProcessControl;
import demitasse.kernel.ProcessReport;

/** The command {@code process}: what a process has done, and its memory. */
final class ProcessOverview implements Page {
  private static final int TITLE = 0;
  private static final int NAME = 1;
  private static final int COUNTS = 2;
  private static final int LAST_CALL = 3;
  private static final int COMPLETION = 4;

  private final ProcessControl control;
  private final NamePrinter name = new NamePrinter();
  private final ProcessMap map;
  private int slot;
  private int part;

  ProcessOverview(ProcessControl control) {
    this.control = control;
    map = new ProcessMap(control);
  }

  /** Starts with the process in a slot. */
  void start(int slot) {
    this.slot = slot;
    part = TITLE;
    name.start();
    map.start();
  }

  @Override
  public boolean printPiece(ConsoleOutput output) {
    Process process = control.inSlot(slot);
    if (process == null) {
      // Removed meanwhile: there is nothing more to say.
      output.print("\r\n");
      return false;
    }
    switch (part) {
      case TITLE:
        output.print(BoxDrawing.APP);
        output.print(": ");
        break;
      case NAME:
        if (name.printPiece(output, process)) {
          return true;
        }
        output.print("   -   [");
        ProcessText.printState(output, process);
        output.print("]\r\n");
        break;
      case COUNTS:
        printCounts(output, process);
        break;
      case LAST_CALL:
        output.print(" Last Syscall: ");
        ProcessText.printLastCall(output, process);
        output.print("\r\n");
        break;
      case COMPLETION:
        printCompletion(output, process);
        break;
      default:
        return map.printPiece(output, process);
    }
    part++;
    return true;
  }

  private static void printCounts(ConsoleOutput output, Process process) {
    output.print(" Events Queued: ");
    output.printDecimal(ProcessReport.queuedUpcalls(process));
    output.print("   Syscall Count: ");
    output.printDecimal(ProcessReport.systemCalls(process));
    output.print("   Dropped Upcall Count: ");
    output.printDecimal(ProcessReport.droppedUpcalls(process));
    output.print("\r\n Restart Count: ");
    output.printDecimal(ProcessReport.restarts(process));
    output.print("\r\n");
  }

  private static void printCompletion(ConsoleOutput output, Process process) {
    output.print(" Completion Code: ");
    if (ProcessReport.hasCompletionCode(process)) {
      printSigned(output, ProcessReport.completionCode(process));
    } else {
      output.print(ProcessReport.hasEnded(process) ? "Faulted" : "None");
    }
    output.print("\r\n\r\n");
  }

  private static void printSigned(ConsoleOutput output, int value) {
    if (value < 0) {
      output.print("-");
      output.printDecimal(-value);
    } else {
      output.printDecimal(value);
    }
  }
}
