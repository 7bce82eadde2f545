package demitasse.tools.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Apps built by arm-none-eabi-gcc, as input for the packer. */
public final class AppElf {
  private static final List<String> FLAGS =
      List.of(
          "arm-none-eabi-gcc",
          "-mcpu=cortex-m4",
          "-mthumb",
          "-Os",
          "-nostdlib",
          "-fPIC",
          "-msingle-pic-base",
          "-mpic-register=r9",
          "-mno-pic-data-is-text-relative",
          "-Wl,--nmagic",
          "-Wl,--emit-relocs");

  private AppElf() {}

  /** Links the test app with its own script; {@code flags} are for example symbols. */
  public static Path build(Path directory, String name, String... flags) {
    return build(directory, name, source("app.ld"), source("app.c"), flags);
  }

  /** Links one source with one linker script. */
  public static Path build(
      Path directory, String name, Path script, Path program, String... flags) {
    Path elf = directory.resolve(name);
    List<String> line = new ArrayList<>(FLAGS);
    line.addAll(List.of(flags));
    line.addAll(List.of("-T", script.toString(), program.toString(), "-o", elf.toString()));
    Ran ran = Ran.of(directory, line);
    if (ran.status() != 0) {
      throw new AssertionError(String.join(" ", line) + "\n" + ran.errors());
    }
    return elf;
  }

  /** Links a C program given as text. */
  public static Path buildText(Path directory, String name, String script, String program) {
    try {
      Path scriptFile = Files.writeString(directory.resolve(name + ".ld"), script);
      Path programFile = Files.writeString(directory.resolve(name + ".c"), program);
      return build(directory, name, scriptFile, programFile, "-Wl,--no-check-sections");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static Path source(String name) {
    return Repository.root().resolve("tools/src/test/c").resolve(name);
  }
}
