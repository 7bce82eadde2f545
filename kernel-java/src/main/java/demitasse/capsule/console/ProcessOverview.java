package demitasse.capsule.console;

import demitasse.kernel.Process;
import demitasse.kernel.ProcessControl;

/** The command {@code process}: what a process has done, and its memory from the top down. */
final class ProcessOverview implements Page {
  private static final String TITLE = Template.of("𝐀𝐩𝐩: ");

  private static final String REST =
      Template.of(
          "   -   [%tS]\r\n"
              + " Events Queued: %1F   Syscall Count: %1B   Dropped Upcall Count: %1G\r\n"
              + " Restart Count: %1C\r\n"
              + " Last Syscall: %tL\r\n"
              + " Completion Code: %tC\r\n"
              + "\r\n"
              + "\r\n ╔═══════════╤══════════════════════════════════════════╗"
              + "\r\n ║  Address  │ Region Name    Used | Allocated (bytes)  ║"
              + "\r\n ╚%aI═╪══════════════════════════════════════════╝"
              + "\r\n             │ Grant Ptrs   %6J"
              + "\r\n             │ Upcalls      %6K"
              + "\r\n             │ Process      %6L"
              + "\r\n  %aM ┼───────────────────────────────────────────"
              + "\r\n             │ ▼ Grant      %6N"
              + "\r\n  %aO ┼───────────────────────────────────────────"
              + "\r\n             │ Unused"
              + "\r\n  %aP ┼───────────────────────────────────────────"
              + "\r\n             │ ▲ Heap       %tH     S"
              + "\r\n  %tR ┼─────────────────────────────────────────── R"
              + "\r\n             │ Data         %tD               A"
              + "\r\n  %tM ┼─────────────────────────────────────────── M"
              + "\r\n             │ ▼ Stack      %tK"
              + "\r\n  %aX ┼───────────────────────────────────────────"
              + "\r\n             │ Unused"
              + "\r\n  %aY ┴───────────────────────────────────────────"
              + "\r\n             ....."
              + "\r\n  %aZ ┬─────────────────────────────────────────── F"
              + "\r\n             │ App Flash    %6[                        L"
              + "\r\n  %a\\ ┼─────────────────────────────────────────── A"
              + "\r\n             │ Protected    %6]                        S"
              + "\r\n  %a^ ┴─────────────────────────────────────────── H\r\n");

  private final ProcessControl control;
  private final ProcessValues values;
  private final Template template;
  private final NamePrinter name;
  private int slot;
  private boolean isInsideName;

  ProcessOverview(
      ProcessControl control, ProcessValues values, Template template, NamePrinter name) {
    this.control = control;
    this.values = values;
    this.template = template;
    this.name = name;
  }

  /** Starts with the process in a slot, which is not empty. */
  void start(int slot, OutputBuffer output) {
    this.slot = slot;
    output.print(TITLE);
    isInsideName = true;
    name.start();
  }

  @Override
  public boolean printPiece(OutputBuffer output) {
    Process process = control.inSlot(slot);
    if (process == null) {
      // Removed meanwhile: there is nothing more to say.
      output.print("\r\n");
      return false;
    }
    if (!isInsideName) {
      return template.printPiece(output);
    }
    if (!name.printPiece(output, process)) {
      isInsideName = false;
      values.describe(process);
      template.start(REST);
    }
    return true;
  }
}
