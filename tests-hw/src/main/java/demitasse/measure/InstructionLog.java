package demitasse.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The instructions that QEMU executed, one after the other, and when the MPU's regions were
 * written.
 *
 * <p>With {@code -singlestep -d exec,nochain} QEMU writes a line {@code Trace} before each
 * instruction, with its address. An instruction that was rewound or stopped before it had any
 * effect gets a second line when it is executed, so the first does not count. {@code -trace
 * nvic_sysreg_write} adds a line for each write to the system control space.
 */
final class InstructionLog {
  private static final Pattern TRACE =
      Pattern.compile("Trace \\d+: \\S+ \\[\\p{XDigit}+/(\\p{XDigit}+)/.*");
  private static final Pattern NOT_EXECUTED =
      Pattern.compile("cpu_io_recompile: rewound.*|Stopped execution of TB chain before.*");

  /** MPU_RBAR, MPU_RASR and their aliases (ARMv7-M manual, sections B3.5.8 to B3.5.10). */
  private static final Pattern REGION_WRITE =
      Pattern.compile("nvic_sysreg_write .* addr 0xd(9c|a0|a4|a8|ac|b0|b4|b8) .*");

  private int[] addresses = new int[1 << 16];
  private int[] regionWritesBefore = new int[1 << 16];
  private int size;
  private int regionWrites;

  private InstructionLog() {}

  /** Reads what QEMU wrote. */
  static InstructionLog read(Path file) throws IOException {
    InstructionLog log = new InstructionLog();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.add(line);
      }
    }
    return log;
  }

  private void add(String line) {
    Matcher trace = TRACE.matcher(line);
    if (trace.matches()) {
      add(Integer.parseUnsignedInt(trace.group(1), 16));
    } else if (NOT_EXECUTED.matcher(line).matches()) {
      size--;
    } else if (REGION_WRITE.matcher(line).matches()) {
      regionWrites++;
    }
  }

  private void add(int address) {
    if (size == addresses.length) {
      addresses = Arrays.copyOf(addresses, 2 * size);
      regionWritesBefore = Arrays.copyOf(regionWritesBefore, 2 * size);
    }
    addresses[size] = address;
    regionWritesBefore[size] = regionWrites;
    size++;
  }

  /** How many instructions there are. */
  int size() {
    return size;
  }

  /** The address of an instruction, by its position in the log. */
  int address(int position) {
    return addresses[position];
  }

  /** How many region registers were written from one position to another. */
  int regionWrites(int from, int to) {
    return regionWritesBefore[to] - regionWritesBefore[from];
  }

  /** The first position at or behind {@code from} whose address is as wanted. */
  int next(int from, IntPredicate isWanted) {
    for (int position = from; position < size; position++) {
      if (isWanted.test(addresses[position])) {
        return position;
      }
    }
    throw new IllegalStateException("The log ends before what is measured");
  }

  /** The last position before {@code before} whose address is as wanted. */
  int last(int before, IntPredicate isWanted) {
    for (int position = before - 1; position >= 0; position--) {
      if (isWanted.test(addresses[position])) {
        return position;
      }
    }
    throw new IllegalStateException("The log starts behind what is measured");
  }
}
