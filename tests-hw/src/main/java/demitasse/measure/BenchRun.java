package demitasse.measure;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import demitasse.hardware.Mps2An386;
import demitasse.tools.elf.ElfFile;
import demitasse.tools.elf.ElfReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One run of apps that are measured, and where their labels were in flash. */
final class BenchRun {
  /** What the last app prints when there is nothing more to measure. */
  private static final String DONE = "bench: done";

  private static final int LIMIT_SECONDS = 60;

  /** Where the linker script of apps puts a program's first byte. */
  private static final int LINKED_START = 0x8000_0000;

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

  private final Hardware hardware;
  private final AppImage image;
  private final InstructionLog log;

  private BenchRun(Hardware hardware, AppImage image, InstructionLog log) {
    this.hardware = hardware;
    this.image = image;
    this.log = log;
  }

  /** Boots the apps and logs all instructions until one says that it is done. */
  static BenchRun of(Hardware hardware, String... apps) {
    AppImage image = AppImage.of(hardware, apps);
    return new BenchRun(hardware, image, inQemu(image));
  }

  private static InstructionLog inQemu(AppImage image) {
    try {
      Path directory = Files.createTempDirectory("demitasse-bench");
      Path trace = directory.resolve("trace.log");
      Path flash = image.write(directory.resolve("apps.bin"));
      try {
        run(directory, Mps2An386.qemu(flash, OPTIONS));
        return InstructionLog.read(trace);
      } finally {
        Files.deleteIfExists(trace);
        Files.delete(flash);
        Files.delete(directory);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void run(Path directory, List<String> command) throws IOException {
    Process qemu =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS)
        .execute(qemu::destroyForcibly);
    StringBuilder printed = new StringBuilder();
    try (InputStream serial = qemu.getInputStream()) {
      byte[] bytes = new byte[256];
      while (printed.indexOf(DONE) < 0) {
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

  InstructionLog log() {
    return log;
  }

  /** The address of an app's label. */
  int label(String app, String name) {
    Path elf = AppImage.file(app).resolveSibling(app + ".elf");
    return image.programStart(app) + symbol(elf, name) - LINKED_START;
  }

  /** The address of a function of the kernel. */
  int kernelFunction(String name) {
    return symbol(hardware.kernel(), name);
  }

  /** Bit 0 says that a function is Thumb code, and is no part of the address. */
  private static int symbol(Path elf, String name) {
    try {
      ElfFile file = ElfReader.read(elf.toString(), Files.readAllBytes(elf));
      return (int) (file.symbol(name).orElseThrow(() -> missing(elf, name)) & ~1L);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static IllegalStateException missing(Path elf, String name) {
    return new IllegalStateException("No symbol " + name + " in " + elf);
  }

  /** Whether an address is in the flash for apps. */
  boolean isApp(int address) {
    return hardware.isApp(address);
  }
}
