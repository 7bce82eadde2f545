package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import demitasse.hardware.Repository;
import demitasse.simulator.hail.Hail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hail's kernel, linked for the start of the flash, boots from reset without a bootloader. */
final class KernelAtZeroTest {
  @TempDir private Path directory;

  @Test
  void kernelAtZeroBootsFromReset() throws IOException, InterruptedException {
    try (Hail hail = Hail.withFirmware(link())) {
      hail.install(AppImage.file("hello"));
      hail.runUntilOutput("Hello from a process.", Duration.ofSeconds(2));

      assertThat(hail.symbols().address("demitasse_vectors")).isZero();
      assertThat(hail.usart0().output()).startsWith("Initialization complete.");
    }
  }

  /** Links the objects of the board's build as boards/hail/Makefile does for KERNEL_AT=0. */
  private Path link() throws IOException, InterruptedException {
    Path elf = directory.resolve("hail-at-0.elf");
    List<String> command =
        new ArrayList<>(
            List.of(
                "arm-none-eabi-gcc",
                "-mcpu=cortex-m4",
                "-mthumb",
                "-nostdlib",
                "-Wl,--gc-sections",
                "-Wl,--defsym=demitasse_kernel_at=0",
                "-L",
                Repository.root().resolve("linker-scripts").toString(),
                "-T",
                Repository.root().resolve("linker-scripts/hail.ld").toString()));
    try (Stream<Path> files = Files.list(Hardware.HAIL.kernel().getParent())) {
      files.map(Path::toString).filter(name -> name.endsWith(".o")).forEach(command::add);
    }
    command.addAll(List.of("-lgcc", "-o", elf.toString()));
    Process gcc =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String output = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(gcc.waitFor()).as(output).isZero();
    return elf;
  }
}
