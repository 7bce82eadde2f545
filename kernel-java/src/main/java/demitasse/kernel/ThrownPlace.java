package demitasse.kernel;

import demitasse.hil.KernelMessages;
import demitasse.machine.Thrown;

/** How the place where an exception was thrown is printed. */
enum ThrownPlace {
  /** File and line. The tables of all files and lines take flash, 2.5 kB on the mps2-an386. */
  NAMED {
    @Override
    void print(KernelMessages messages, RuntimeException exception) {
      messages.print(Thrown.file(exception));
      messages.print(":");
      messages.printDecimal(Thrown.line(exception));
    }
  },

  /** A number, which the compiler's report explains. */
  NUMBERED {
    @Override
    void print(KernelMessages messages, RuntimeException exception) {
      messages.print("location ");
      messages.printDecimal(Thrown.number(exception));
    }
  };

  abstract void print(KernelMessages messages, RuntimeException exception);
}
