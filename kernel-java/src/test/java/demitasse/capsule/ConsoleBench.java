package demitasse.capsule;

import demitasse.kernel.CapsuleBench;
import demitasse.kernel.CommandReturn;
import java.util.List;

/** A console, the port below it, and three processes that use it as a test says. */
final class ConsoleBench {
  static final int PROCESSES = 3;

  /** Where in a process's RAM it keeps its text and its buffer to read into. */
  static final int TEXT = 0;

  static final int INTO = 512;

  /** How much of its RAM each process fills with its slot's letter: a, b, c. */
  static final int APP_BYTES = 1024;

  final CapsuleBench bench = new CapsuleBench(PROCESSES);

  /** Room for grants above what the tests use as the process's own. */
  private static final int GRANT_BYTES = 256;

  final FakeSerialPort port = new FakeSerialPort();
  final ConsoleDriver console = new ConsoleDriver(port, bench.grants(), bench.processes());
  private final int[] identifiers = new int[PROCESSES];

  ConsoleBench() {
    for (int slot = 0; slot < PROCESSES; slot++) {
      identifiers[slot] = bench.start("app", APP_BYTES + GRANT_BYTES);
      fill(slot);
    }
  }

  /** Starts a process that has ended. */
  void restart(int slot) {
    identifiers[slot] = bench.startAgain(identifiers[slot]);
    fill(slot);
  }

  private void fill(int slot) {
    bench.setText(identifiers[slot], 0, String.valueOf(letter(slot)).repeat(APP_BYTES));
  }

  static char letter(int slot) {
    return (char) ('a' + slot);
  }

  void end(int slot) {
    bench.end(identifiers[slot]);
  }

  /** Puts text into the process's RAM, allows it and writes all of it. */
  void write(int slot, String text) {
    bench.setText(identifiers[slot], TEXT, text);
    allowText(slot, TEXT, text.length());
    command(slot, 1, -1);
  }

  void allowText(int slot, int offset, int length) {
    bench.allowReadOnly(identifiers[slot], console.grant(), 1, offset, length);
  }

  void allowInto(int slot, int offset, int length) {
    bench.allowReadWrite(identifiers[slot], console.grant(), 1, offset, length);
  }

  CommandReturn command(int slot, int command, int argument) {
    bench.use(identifiers[slot], console.grant());
    return console.command(identifiers[slot], command, argument, 0);
  }

  List<CapsuleBench.Queued> upcalls(int slot) {
    return bench.takeUpcalls(identifiers[slot]);
  }

  /** A process's memory from its start on. */
  String memory(int slot, int length) {
    return bench.textAt(identifiers[slot], 0, length);
  }

  /** What a process has in its buffer to read into. */
  String into(int slot, int length) {
    return bench.textAt(identifiers[slot], INTO, length);
  }

  static CapsuleBench.Queued written(int bytes) {
    return new CapsuleBench.Queued(1, false, bytes, 0, 0);
  }

  static CapsuleBench.Queued read(int status, int bytes) {
    return new CapsuleBench.Queued(2, false, status, bytes, 0);
  }
}
