package demitasse.simulator.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that runs cases, made from its source in {@code src/test/oracle}. */
final class Rom {
  private final Path elf;
  private final byte[] image;

  private Rom(Path elf, byte[] image) {
    this.elf = elf;
    this.image = image;
  }

  /** Assembles or compiles a source, and links it at address 0. */
  static Rom build(String source) {
    Path sources = Tool.module().resolve("src/test/oracle");
    Path folder = folder();
    Path elf = folder.resolve(source + ".elf");
    Path binary = folder.resolve(source + ".bin");
    Tool.run(
        folder,
        List.of(
            "arm-none-eabi-gcc",
            "-mcpu=cortex-m4",
            "-mthumb",
            "-mfloat-abi=soft",
            "-std=c11",
            "-O2",
            "-ffreestanding",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-nostdlib",
            "-Wl,--build-id=none",
            "-T",
            sources.resolve("rom.ld").toString(),
            "-o",
            elf.toString(),
            sources.resolve(source).toString()));
    Tool.run(
        folder,
        List.of("arm-none-eabi-objcopy", "-O", "binary", elf.toString(), binary.toString()));
    try {
      return new Rom(elf, Files.readAllBytes(binary));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the oracle keeps what it makes. */
  static Path folder() {
    try {
      return Files.createDirectories(Tool.module().resolve("target/oracle"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path elf() {
    return elf;
  }

  /** The bytes from address 0 on. */
  byte[] image() {
    return image.clone();
  }
}
