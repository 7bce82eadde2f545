package demitasse.rig;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One corpus program as an ELF of its own: to measure its stack, and to look at it with gdb.
 *
 * <p>Its symbols have no prefix. gcc leaves its call graphs ({@code .ci}) in the directory.
 */
public final class SingleProgram {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final String END_OF_COMMANDS = "end of commands";
  private static final List<String> QEMU =
      List.of(
          "qemu-system-arm",
          "-M",
          "mps2-an386",
          "-global",
          "armv7m.vfp=off",
          "-display",
          "none",
          "-monitor",
          "none",
          "-serial",
          "none",
          "-semihosting-config",
          "enable=on,target=native");

  private final Path directory;
  private final Path elf;

  private SingleProgram(Path directory, Path elf) {
    this.directory = directory;
    this.elf = elf;
  }

  /** Builds an ELF in {@code directory} from a file of compiled Java. */
  public static SingleProgram build(
      Path source, Path directory, String optimization, String... moreFlags) throws IOException {
    List<Path> sources = new ArrayList<>(List.of(source, copyResource("single.c", directory)));
    for (String name : List.of("runtime.c", "try.S", "memory.c", "startup.c")) {
      sources.add(Gcc.runtime("src/" + name));
    }
    Gcc gcc = Gcc.board(optimization);
    Path script = copyResource("harness.ld", directory);
    Path elf =
        gcc.link(
            gcc.compile(sources, directory, moreFlags),
            directory.resolve("single.elf"),
            List.of("-nostdlib", "-Wl,--gc-sections", "-T", script.toString(), "-lgcc"));
    return new SingleProgram(directory, elf);
  }

  private static Path copyResource(String name, Path directory) throws IOException {
    Path file = directory.resolve(name);
    try (InputStream resource = SingleProgram.class.getResourceAsStream("/rig/" + name)) {
      Files.copy(resource, file);
    }
    return file;
  }

  /** Runs the program in QEMU; the bytes of stack that it used. */
  public int measureStack() {
    List<String> command = new ArrayList<>(QEMU);
    command.addAll(List.of("-kernel", elf.toString()));
    Tool.Ended ended = Tool.run(directory, LIMIT, command);
    if (ended.status() != 0) {
      throw new RigFailure("QEMU ended with status " + ended.status() + ": " + ended.output());
    }
    return Integer.parseInt(ended.output().strip());
  }

  /**
   * Runs gdb on the program, which QEMU holds at its first instruction and lets run to its end when
   * gdb leaves; what gdb printed.
   */
  public String debug(List<String> commands) throws IOException {
    List<String> script = new ArrayList<>();
    script.add("set confirm off");
    script.add("set pagination off");
    script.add("set width 0");
    script.add("target remote | exec " + String.join(" ", QEMU) + " -S -gdb stdio -kernel " + elf);
    script.addAll(commands);
    script.add("echo " + END_OF_COMMANDS + "\\n");
    Path file = directory.resolve("commands.gdb");
    Files.write(file, script);
    Tool.Ended ended =
        Tool.run(
            directory,
            LIMIT,
            List.of("gdb-multiarch", "-nx", "-q", "-batch", "-x", file.toString(), elf.toString()));
    // The status says nothing: it depends on which of gdb and QEMU closes the pipe first.
    if (!ended.output().contains(END_OF_COMMANDS)) {
      throw new RigFailure("gdb ended with status " + ended.status() + ": " + ended.output());
    }
    return ended.output();
  }
}
