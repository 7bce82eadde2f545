package demitasse.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the instructions that a program executes on a Cortex-M4 in QEMU, exactly.
 *
 * <p>With {@code -icount shift=8} QEMU's clock advances by 256 ns with each instruction, no matter
 * which, and by nothing else. The mps2-an386's SysTick counts that clock at 25 MHz: 6.4 ticks for
 * each instruction. What a call costs is taken off by timing a function that only returns; the two
 * readings of either call are rounded, together by less than two ticks, so that rounding to whole
 * instructions gives the number itself. An instruction that an IT block skips counts, as it takes
 * its cycle on the hardware too.
 */
final class InstructionCounter {
  private static final int NANOSECONDS_PER_INSTRUCTION = 256;
  private static final int NANOSECONDS_PER_TICK = 40;

  private static final List<String> QEMU =
      List.of(
          "qemu-system-arm",
          "-M",
          "mps2-an386",
          "-icount",
          "shift=8",
          "-display",
          "none",
          "-monitor",
          "none",
          "-serial",
          "none",
          "-chardev",
          "stdio,id=console",
          "-semihosting-config",
          "enable=on,target=native,chardev=console",
          "-kernel");

  private static final Pattern OUTPUT =
      Pattern.compile("empty ([0-9a-f]{8})\\s+run ([0-9a-f]{8}) ([0-9a-f]{8})\\s+");

  private InstructionCounter() {}

  /**
   * One run of {@code bench_run}.
   *
   * @param instructions all that it executed, its return included
   * @param checksum what it returned
   */
  record Count(int instructions, int checksum) {}

  /** Runs the ELF file, which has the harness in it. */
  static Count count(Path elf) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(QEMU);
    command.add(elf.toString());
    String printed = Tool.run(command);
    Matcher output = OUTPUT.matcher(printed);
    if (!output.matches()) {
      throw new IOException(elf.getFileName() + " printed: " + printed);
    }
    int emptyTicks = Integer.parseUnsignedInt(output.group(1), 16);
    int runTicks = Integer.parseUnsignedInt(output.group(2), 16);
    int checksum = Integer.parseUnsignedInt(output.group(3), 16);
    double beyondEmpty =
        (double) (runTicks - emptyTicks) * NANOSECONDS_PER_TICK / NANOSECONDS_PER_INSTRUCTION;
    return new Count((int) Math.round(beyondEmpty) + 1, checksum);
  }
}
