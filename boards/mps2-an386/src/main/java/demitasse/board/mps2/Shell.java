package demitasse.board.mps2;

import demitasse.hil.Ticker;
import demitasse.hil.Uart;
import demitasse.machine.Thrown;

/** The conversation: typed lines become commands, ticks become lines, faults become reports. */
final class Shell implements Uart.Client, Ticker.Client {
  /** Back to the first column, and the control sequence "erase in line" (ECMA-48, EL). */
  private static final String ERASE_LINE = "\r\u001b[K";

  private final Uart uart;
  private final Printer printer;
  private final LineEditor editor;
  private final Commands commands;
  private final Ticks ticks;

  Shell(Uart uart, Printer printer, LineEditor editor, Commands commands, Ticks ticks) {
    this.uart = uart;
    this.printer = printer;
    this.editor = editor;
    this.commands = commands;
    this.ticks = ticks;
  }

  /** Prints the banner and the first prompt. */
  void greet() {
    printer.newLine();
    printer.printLine("Demitasse: Java on a Cortex-M4, without a virtual machine. Try help.");
    editor.show();
  }

  @Override
  public void received() {
    for (int typed = uart.read(); typed != Uart.NOTHING; typed = uart.read()) {
      if (editor.type(typed)) {
        execute();
      }
    }
  }

  @Override
  public void ticked() {
    if (ticks.advance()) {
      printer.print(ERASE_LINE);
      printer.print("tick ");
      printer.printNumber(ticks.count());
      printer.newLine();
      editor.show();
    }
  }

  /** The boundary: what a command throws ends that command, and the program goes on. */
  private void execute() {
    try {
      commands.execute(editor);
    } catch (RuntimeException thrown) {
      printer.print("fault: ");
      printer.print(kind(thrown));
      printer.print(" at ");
      printer.print(Thrown.file(thrown));
      printer.print(':');
      printer.printNumber(Thrown.line(thrown));
      printer.newLine();
    }
    editor.clear();
    if (!commands.isQuitAsked()) {
      editor.show();
    }
  }

  private static String kind(RuntimeException thrown) {
    if (thrown instanceof ArrayIndexOutOfBoundsException) {
      return "ArrayIndexOutOfBoundsException";
    }
    if (thrown instanceof NullPointerException) {
      return "NullPointerException";
    }
    if (thrown instanceof IllegalArgumentException) {
      return "IllegalArgumentException";
    }
    return "RuntimeException";
  }
}
