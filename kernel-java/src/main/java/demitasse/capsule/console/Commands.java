package demitasse.capsule.console;

import demitasse.kernel.Process;
import demitasse.kernel.ProcessControl;
import demitasse.kernel.ProcessNames;
import demitasse.kernel.ProcessReport;
import demitasse.kernel.ProcessState;

/**
 * What the console's commands do.
 *
 * <p>A line belongs to a command if it starts with its name, whatever follows: so {@code listen} is
 * {@code list}, as in Tock. No command's name starts with another's, so their order is free. Tock
 * has all commands but the last two, which load and remove apps while the system runs.
 */
final class Commands {
  private static final String VALID_COMMANDS =
      "Valid commands are: help status list stop start fault boot terminate process kernel reset"
          + " panic console-start console-stop load remove\r\n";

  private static final ProcessAction.Verb[] VERBS = ProcessAction.Verb.values();

  private final ProcessControl control;
  private final LineEditor editor;
  private final CommandLine line;
  private final InvalidLine invalidLine = new InvalidLine();
  private final KernelMap kernelMap;
  private final ProcessAction action;
  private final ProcessListing listing;
  private final ProcessOverview overview;
  private boolean isActive = true;

  Commands(ProcessControl control, LineEditor editor, String build) {
    this.control = control;
    this.editor = editor;
    line = new CommandLine(editor.line());
    action = new ProcessAction(control, line);
    kernelMap = new KernelMap(build);
    // One answer is given at a time, so all may use the same parts.
    ProcessValues values = new ProcessValues(control);
    Template template = new Template(values);
    NamePrinter name = new NamePrinter();
    listing = new ProcessListing(control, values, template, name);
    overview = new ProcessOverview(control, values, template, name);
  }

  /** Whether commands other than {@code console-start} are obeyed. */
  boolean isActive() {
    return isActive;
  }

  /**
   * Does what the editor's line says.
   *
   * @return the rest of the answer, during which the line must not change; or null
   */
  Page run(OutputBuffer output) {
    int length = editor.length();
    if (length == 0) {
      return null;
    }
    if (!Utf8Text.isWellFormed(editor.line(), length)) {
      invalidLine.start(editor.line(), length);
      return invalidLine;
    }
    line.read(length);
    if (!line.isBlank()) {
      editor.remember();
    }
    if (line.startsWith("console-start")) {
      isActive = true;
    } else if (isActive) {
      return runActive(output);
    }
    return null;
  }

  private Page runActive(OutputBuffer output) {
    for (int i = 0; i < VERBS.length; i++) {
      if (line.startsWith(VERBS[i].command)) {
        action.start(VERBS[i]);
        return line.hasArgument() ? action : null;
      }
    }
    if (line.startsWith("list")) {
      listing.start(output);
      return listing;
    }
    if (line.startsWith("process")) {
      return findProcess(output);
    }
    if (line.startsWith("kernel")) {
      return kernelMap.start();
    }
    runShort(output);
    return null;
  }

  /** Runs the commands whose answer is one piece. */
  private void runShort(OutputBuffer output) {
    if (line.startsWith("help")) {
      output.print("Welcome to the process console.\r\n");
      output.print(VALID_COMMANDS);
    } else if (line.startsWith("status")) {
      printStatus(output);
    } else if (line.startsWith("load")) {
      load(output);
    } else if (line.startsWith("console-stop")) {
      output.print("Disabling the process console.\r\n");
      output.print("Run console-start to reactivate.\r\n");
      isActive = false;
    } else if (line.startsWith("reset")) {
      control.reset();
    } else if (line.startsWith("panic")) {
      control.panic("Process Console forced a kernel panic.");
    } else {
      output.print(VALID_COMMANDS);
    }
  }

  /** Finds the process to show: the first of several with the same name, as in Tock. */
  private Page findProcess(OutputBuffer output) {
    for (int slot = 0; slot < control.slotCount(); slot++) {
      Process process = control.inSlot(slot);
      if (process != null
          && line.hasArgument()
          && ProcessNames.isNamed(
              process, line.bytes(), line.argumentStart(), line.argumentLength())) {
        overview.start(slot, output);
        return overview;
      }
    }
    return null;
  }

  private void printStatus(OutputBuffer output) {
    int total = 0;
    int active = 0;
    int expirations = 0;
    for (int slot = 0; slot < control.slotCount(); slot++) {
      Process process = control.inSlot(slot);
      if (process != null) {
        total++;
        expirations += ProcessReport.sliceExpirations(process);
        if (isActive(process)) {
          active++;
        }
      }
    }
    output.print("Total processes: ");
    output.printDecimal(total, 1);
    output.print("\r\nActive processes: ");
    output.printDecimal(active, 1);
    output.print("\r\nTimeslice expirations: ");
    output.printDecimal(expirations, 1);
    output.print("\r\n");
  }

  private static boolean isActive(Process process) {
    ProcessState state = process.state();
    return !process.isStopped()
        && state != ProcessState.FAULTED
        && state != ProcessState.TERMINATED;
  }

  private void load(OutputBuffer output) {
    if (!line.isArgumentHexadecimal()) {
      output.print("load needs the hexadecimal address of an app's header\r\n");
      return;
    }
    Process process = control.load(line.hexadecimalArgument());
    if (process == null) {
      output.print("No app loaded\r\n");
    } else {
      output.print("Loaded as process ");
      output.printDecimal(process.number(), 1);
      output.print("\r\n");
    }
  }
}
