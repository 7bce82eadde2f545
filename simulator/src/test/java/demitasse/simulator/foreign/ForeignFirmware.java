package demitasse.simulator.foreign;

import demitasse.simulator.firmware.Firmware;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program in C from {@code src/test/firmware}, compiled for the chip when a test needs it. */
final class ForeignFirmware {
  private static final long LIMIT_SECONDS = 60;

  private static final List<String> OPTIONS =
      List.of(
          "arm-none-eabi-gcc",
          "-mcpu=cortex-m4",
          "-mthumb",
          "-mfloat-abi=soft",
          "-std=gnu11",
          "-O2",
          "-g",
          "-ffreestanding",
          "-fno-tree-loop-distribute-patterns",
          "-Wall",
          "-Wextra",
          "-Wconversion",
          "-Wshadow",
          "-Werror",
          "-nostdlib",
          "-Wl,--build-id=none",
          "-Wl,--no-warn-rwx-segments");

  private ForeignFirmware() {}

  /**
   * Compiles {@code name.c} with more files and the common parts, and links it for an address in
   * the flash.
   */
  static Firmware build(String name, int address, String... more) {
    Path sources = module().resolve("src/test/firmware");
    Path elf = folder().resolve(name + ".elf");
    List<String> command = new ArrayList<>(OPTIONS);
    command.add("-Wl,--defsym=BASE=0x" + Integer.toHexString(address));
    command.addAll(List.of("-T", sources.resolve("link.ld").toString(), "-o", elf.toString()));
    command.addAll(
        Stream.concat(Stream.of("board", name), Stream.of(more))
            .map(each -> sources.resolve(each + ".c").toString())
            .toList());
    command.add("-lgcc");
    run(command);
    return Firmware.elf(elf);
  }

  private static void run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + "\n" + printed);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interruption);
    }
  }

  private static Path folder() {
    try {
      return Files.createDirectories(module().resolve("target/foreign"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path module() {
    String root = System.getProperty("demitasse.root");
    return root == null ? Path.of("").toAbsolutePath() : Path.of(root, "simulator");
  }
}
