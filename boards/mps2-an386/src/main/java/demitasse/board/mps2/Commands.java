package demitasse.board.mps2;

import demitasse.chip.mps2.FpgaLeds;

/** What can be typed, and what it does. */
final class Commands {
  private static final int TICKS_PRINTED = 5;
  private static final int BAD_CHANNEL = 4;

  private final Printer printer;
  private final Ticks ticks;
  private final FpgaLeds leds;
  private final Thermometer thermometer;
  private boolean quitAsked;

  Commands(Printer printer, Ticks ticks, FpgaLeds leds, Thermometer thermometer) {
    this.printer = printer;
    this.ticks = ticks;
    this.leds = leds;
    this.thermometer = thermometer;
  }

  boolean isQuitAsked() {
    return quitAsked;
  }

  /** Does what the line says; what a driver throws on the way is the caller's to catch. */
  void execute(LineEditor line) {
    if (line.length() == 0) {
      return;
    }
    if (line.startsWith("help")) {
      help();
    } else if (line.startsWith("ticks")) {
      ticks.printNext(line.number(TICKS_PRINTED));
      printer.printNumber(ticks.count());
      printer.printLine(" ticks so far");
    } else if (line.startsWith("led")) {
      toggleLed(line.number(0));
    } else if (line.startsWith("temperature")) {
      temperature(line.number(0));
    } else if (line.startsWith("fault")) {
      temperature(BAD_CHANNEL);
    } else if (line.startsWith("quit")) {
      printer.printLine("bye");
      quitAsked = true;
    } else {
      printer.printLine("No such command: try help");
    }
  }

  private void help() {
    printer.printLine("help             this list");
    printer.printLine("ticks [n]        the number of ticks; prints the next n, 5 if not given");
    printer.printLine("led [n]          turns LED n over, 0 or 1");
    printer.printLine("temperature [n]  reads channel n, 0 to 3");
    printer.printLine("fault            reads a channel that the driver does not have");
    printer.printLine("quit             ends the program");
  }

  private void toggleLed(int index) {
    boolean on = leds.toggle(index);
    printer.print("LED ");
    printer.printNumber(index);
    printer.printLine(on ? " is on" : " is off");
  }

  private void temperature(int channel) {
    int tenths = thermometer.read(channel);
    printer.printNumber(tenths / 10);
    printer.print('.');
    printer.printNumber(tenths % 10);
    printer.printLine(" degrees");
  }
}
