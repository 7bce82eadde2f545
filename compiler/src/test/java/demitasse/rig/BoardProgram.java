package demitasse.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An ELF for the mps2-an386 as users build it: the whole runtime and the board's linker script. */
public final class BoardProgram implements AutoCloseable {
  /** How QEMU ended: its exit status, -1 if it was killed for time, and the serial output. */
  public record Ended(int status, String serialOutput) {}

  private final Path directory;
  private final Path elf;

  private BoardProgram(Path directory, Path elf) {
    this.directory = directory;
    this.elf = elf;
  }

  /** Builds the sources with the runtime; {@code defines} are gcc's -D flags for all of them. */
  public static BoardProgram build(String optimization, List<Path> sources, String... defines) {
    Path directory = Tool.createDirectory();
    try {
      List<Path> all = new ArrayList<>(sources);
      for (Path source : Runtime.mps2Sources()) {
        all.add(source);
      }
      List<String> flags = new ArrayList<>(List.of(defines));
      flags.add("-DDEMITASSE_INTERRUPT_LINES=32");
      Gcc gcc = Gcc.board(optimization);
      List<Path> objects = gcc.compile(all, directory, flags.toArray(new String[0]));
      Path scripts = Tool.repository().resolve("linker-scripts");
      String script = scripts.resolve("mps2-an386.ld").toString();
      List<String> link =
          List.of(
              "-nostdlib", "-Wl,--gc-sections", "-L", scripts.toString(), "-T", script, "-lgcc");
      return new BoardProgram(directory, gcc.link(objects, directory.resolve("board.elf"), link));
    } catch (RuntimeException | Error failure) {
      Tool.deleteDirectory(directory);
      throw failure;
    }
  }

  /** Boots it; ends when the program stops or the limit has passed. */
  public Ended run(Duration limit, String... qemuOptions) {
    List<String> command = new ArrayList<>(qemu());
    command.addAll(List.of(qemuOptions));
    Tool.Ended ended = Tool.run(directory, limit, command);
    return new Ended(ended.status(), ended.output());
  }

  /** Boots it with a serial line to talk to. */
  public SerialSession start() {
    return SerialSession.start(directory, qemu());
  }

  private List<String> qemu() {
    return List.of(
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
        "stdio",
        "-semihosting-config",
        "enable=on,target=native",
        "-kernel",
        elf.toString());
  }

  /** What one of the cross tools, for example {@code objdump}, prints about the ELF. */
  public String inspect(String tool, String... options) {
    List<String> command = new ArrayList<>(List.of("arm-none-eabi-" + tool));
    command.addAll(List.of(options));
    command.add(elf.toString());
    Tool.Ended ended = Tool.run(directory, Duration.ofSeconds(30), command);
    if (ended.status() != 0) {
      throw new RigFailure(String.join(" ", command) + "\n" + ended.output());
    }
    return ended.output();
  }

  @Override
  public void close() {
    Tool.deleteDirectory(directory);
  }
}
