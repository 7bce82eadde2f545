package demitasse.capsule;

import demitasse.kernel.CommandReturn;
import demitasse.kernel.ProcessBench;
import java.util.List;

/** A console, the port below it, and three processes that use it as a test says. */
final class ConsoleBench {
  static final int PROCESSES = 3;

  /** Where in a process's RAM it keeps its text and its buffer to read into. */
  static final int TEXT = 0;

  static final int INTO = 512;

  final ProcessBench bench = new ProcessBench(PROCESSES);
  final FakeSerialPort port = new FakeSerialPort();
  final ConsoleDriver console = new ConsoleDriver(port, bench.grants(), bench.processes());
  private final int[] identifiers = new int[PROCESSES];

  ConsoleBench() {
    for (int slot = 0; slot < PROCESSES; slot++) {
      start(slot);
    }
  }

  /** Starts a process whose RAM is full of its slot's letter: a, b, c. */
  void start(int slot) {
    identifiers[slot] = bench.start(slot, letter(slot));
  }

  static char letter(int slot) {
    return (char) ('a' + slot);
  }

  void end(int slot) {
    bench.end(slot);
  }

  boolean isAlive(int slot) {
    return bench.processes().isAlive(identifiers[slot]);
  }

  /** Puts text into the process's RAM, allows it and writes all of it. */
  void write(int slot, String text) {
    bench.poke(bench.memory(slot) + TEXT, text);
    allowText(slot, TEXT, text.length());
    command(slot, 1, -1);
  }

  void allowText(int slot, int offset, int length) {
    bench.allowReadOnly(console.grant(), identifiers[slot], 1, bench.memory(slot) + offset, length);
  }

  void allowInto(int slot, int offset, int length) {
    bench.allowReadWrite(
        console.grant(), identifiers[slot], 1, bench.memory(slot) + offset, length);
  }

  CommandReturn command(int slot, int command, int argument) {
    return bench.command(console, console.grant(), identifiers[slot], command, argument);
  }

  List<ProcessBench.Told> upcalls(int slot) {
    return bench.takeUpcalls(slot);
  }

  String into(int slot, int length) {
    return bench.peek(bench.memory(slot) + INTO, length);
  }

  static ProcessBench.Told written(int bytes) {
    return new ProcessBench.Told(1, bytes, 0, 0);
  }

  static ProcessBench.Told read(int status, int bytes) {
    return new ProcessBench.Told(2, status, bytes, 0);
  }
}
