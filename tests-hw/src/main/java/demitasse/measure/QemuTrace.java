package demitasse.measure;

import demitasse.hardware.AppImage;
import demitasse.hardware.Mps2An386;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The instructions that QEMU executes.
 *
 * <p>With {@code -singlestep -d exec,nochain} QEMU writes a line {@code Trace} before each
 * instruction, with its address. An instruction that was rewound or stopped before it had any
 * effect gets a second line when it is executed, so the first does not count. {@code -trace
 * nvic_sysreg_write} adds a line for each write to the system control space.
 */
final class QemuTrace {
  private static final int LIMIT_SECONDS = 60;

  /** A nanosecond for each instruction, and none while the processor sleeps: always the same. */
  private static final List<String> OPTIONS =
      List.of(
          "-serial",
          "stdio",
          "-icount",
          "shift=0,sleep=off",
          "-singlestep",
          "-d",
          "exec,nochain",
          "-trace",
          "nvic_sysreg_write",
          "-D",
          "trace.log");

  private static final Pattern TRACE =
      Pattern.compile("Trace \\d+: \\S+ \\[\\p{XDigit}+/(\\p{XDigit}+)/.*");
  private static final Pattern NOT_EXECUTED =
      Pattern.compile("cpu_io_recompile: rewound.*|Stopped execution of TB chain before.*");

  /** MPU_RBAR, MPU_RASR and their aliases (ARMv7-M manual, sections B3.5.8 to B3.5.10). */
  private static final Pattern REGION_WRITE =
      Pattern.compile("nvic_sysreg_write .* addr 0xd(9c|a0|a4|a8|ac|b0|b4|b8) .*");

  private QemuTrace() {}

  /** Boots mps2-an386 with apps, and logs all instructions until they have printed a text. */
  static InstructionLog run(AppImage image, String last) {
    try {
      Path directory = Files.createTempDirectory("demitasse-bench");
      Path trace = directory.resolve("trace.log");
      Path flash = image.write(directory.resolve("apps.bin"));
      try {
        run(directory, Mps2An386.qemu(flash, OPTIONS), last);
        return read(trace);
      } finally {
        Files.deleteIfExists(trace);
        Files.delete(flash);
        Files.delete(directory);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void run(Path directory, List<String> command, String last) throws IOException {
    Process qemu =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS)
        .execute(qemu::destroyForcibly);
    StringBuilder printed = new StringBuilder();
    try (InputStream serial = qemu.getInputStream()) {
      byte[] bytes = new byte[256];
      while (printed.indexOf(last) < 0) {
        int count = serial.read(bytes);
        if (count < 0) {
          throw new IllegalStateException("The apps did not get done; they printed:\n" + printed);
        }
        printed.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
      }
    } finally {
      end(qemu);
    }
  }

  /** Ends QEMU as a user would, so that it writes all of the log. */
  private static void end(Process qemu) {
    qemu.destroy();
    try {
      qemu.waitFor();
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads what QEMU wrote. */
  static InstructionLog read(Path file) throws IOException {
    InstructionLog log = new InstructionLog();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(log, line);
      }
    }
    return log;
  }

  private static void add(InstructionLog log, String line) {
    Matcher trace = TRACE.matcher(line);
    if (trace.matches()) {
      log.add(Integer.parseUnsignedInt(trace.group(1), 16), 0);
    } else if (NOT_EXECUTED.matcher(line).matches()) {
      log.removeLast();
    } else if (REGION_WRITE.matcher(line).matches()) {
      log.addRegionWrite();
    }
  }
}
