package demitasse.rig;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compiled Java on a Cortex-M4 in QEMU: a batch of corpus programs in one ELF and one process.
 *
 * <p>The harness ({@code rig/harness.c}) runs each program, and writes what it put, or how it
 * ended, to a file through semihosting. A fault, an uncaught exception or a loop without end in one
 * program does not keep the others from running.
 */
public final class QemuRig {
  private static final Path RESULTS = Path.of("results.bin");
  private static final int HEADER_WORDS = 5;
  private static final Map<Integer, String> EXCEPTIONS =
      Map.of(2, "NMI", 3, "HardFault", 4, "MemManage", 5, "BusFault", 6, "UsageFault");
  private static final int SYSTICK = 15;

  private final Gcc gcc;
  private final Duration limit;

  /** One program: a file of compiled Java, and the prefix of its symbols, for example "p7_". */
  public record Program(String symbolPrefix, Path source) {}

  /** A rig with a time limit for each batch; {@code optimization} is for example "-Os". */
  public QemuRig(String optimization, Duration limit) {
    gcc = Gcc.board(optimization);
    this.limit = limit;
  }

  /** Builds and runs the batch: one result for each program, in order. */
  public List<ProgramResult> run(List<Program> programs) {
    Path directory = Tool.createDirectory();
    try {
      Path elf = build(programs, directory);
      return boot(elf, programs.size(), directory);
    } catch (IOException failure) {
      throw new RigFailure("Cannot write or read in " + directory, failure);
    } finally {
      Tool.deleteDirectory(directory);
    }
  }

  private Path build(List<Program> programs, Path directory) throws IOException {
    Path script = copyResource("harness.ld", directory);
    Path table = directory.resolve("programs.c");
    Files.writeString(table, programTable(programs));
    List<Path> sources = new ArrayList<>();
    programs.forEach(program -> sources.add(program.source()));
    sources.add(table);
    sources.add(copyResource("harness.c", directory));
    for (String name : List.of("runtime.c", "try.S", "memory.c", "startup.c")) {
      sources.add(Gcc.runtime("src/" + name));
    }
    return gcc.link(
        gcc.compile(sources, directory),
        directory.resolve("batch.elf"),
        List.of("-nostdlib", "-Wl,--gc-sections", "-T", script.toString(), "-lgcc"));
  }

  private static String programTable(List<Program> programs) {
    StringBuilder text = new StringBuilder("#include <stdint.h>\n");
    StringBuilder rows = new StringBuilder();
    StringBuilder starts = new StringBuilder();
    for (Program program : programs) {
      String prefix = program.symbolPrefix();
      text.append("void ").append(prefix).append("corpus_run(void);\n");
      text.append("int32_t ").append(prefix).append("corpus_count(void);\n");
      text.append("int32_t ").append(prefix).append("corpus_value(int32_t index);\n");
      for (String function : List.of("run", "count", "value")) {
        rows.append("  (void *) ").append(prefix).append("corpus_").append(function).append(",\n");
      }
      String start = prefix + "demitasse_set_initial_values";
      text.append("void ").append(start).append("(void) __attribute__((weak));\n");
      starts.append("  if (").append(start).append(") ").append(start).append("();\n");
    }
    text.append("const uint32_t harness_program_count = ").append(programs.size()).append(";\n");
    text.append("void *const harness_programs[] = {\n").append(rows).append("  0};\n");
    text.append("void demitasse_set_initial_values(void) {\n").append(starts).append("}\n");
    return text.toString();
  }

  private List<ProgramResult> boot(Path elf, int count, Path directory) throws IOException {
    List<String> command =
        List.of(
            "qemu-system-arm",
            "-M",
            "mps2-an386",
            "-global",
            "armv7m.vfp=off",
            "-nographic",
            "-monitor",
            "none",
            "-serial",
            "none",
            "-semihosting-config",
            "enable=on,target=native",
            "-kernel",
            elf.toString());
    Tool.Ended ended = Tool.run(directory, limit, command);
    ProgramResult[] results = read(directory.resolve(RESULTS), count, elf);
    String reason =
        ended.status() < 0
            ? "did not end in the batch's time limit, or was not reached"
            : "was not run: QEMU ended with status " + ended.status() + " " + ended.output();
    for (int i = 0; i < count; i++) {
      results[i] = results[i] == null ? ProgramResult.failed(reason) : results[i];
    }
    return Arrays.asList(results);
  }

  /** Each record is five words (index, status, three details), and values if status is 0. */
  private static ProgramResult[] read(Path file, int count, Path elf) throws IOException {
    ProgramResult[] results = new ProgramResult[count];
    if (!Files.exists(file)) {
      return results;
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.remaining() >= HEADER_WORDS * Integer.BYTES) {
      int index = bytes.getInt();
      int status = bytes.getInt();
      int[] details = {bytes.getInt(), bytes.getInt(), bytes.getInt()};
      if (status == 0) {
        if (bytes.remaining() < details[0] * Integer.BYTES) {
          break;
        }
        int[] values = new int[details[0]];
        bytes.asIntBuffer().get(values);
        bytes.position(bytes.position() + values.length * Integer.BYTES);
        results[index] = ProgramResult.of(values);
      } else {
        results[index] = ProgramResult.failed(failure(status, details, elf));
      }
    }
    return results;
  }

  /** The numbers of {@code enum status} in harness.c. */
  private static String failure(int status, int[] details, Path elf) {
    if (status == 1) {
      return "uncaught exception: type " + details[0] + ", location " + details[1];
    }
    if (status == 3) {
      return "corpus_count() is " + details[0];
    }
    String place = " at " + place(details[0], elf);
    if (details[2] == SYSTICK) {
      return "did not end in the program's time limit:" + place;
    }
    String name = EXCEPTIONS.getOrDefault(details[2], "exception " + details[2]);
    return name + place + ", CFSR 0x" + Integer.toHexString(details[1]);
  }

  private static String place(int programCounter, Path elf) {
    String address = "0x" + Integer.toHexString(programCounter);
    List<String> command =
        List.of("arm-none-eabi-addr2line", "-f", "-s", "-e", elf.toString(), address);
    Tool.Ended ended = Tool.run(elf.getParent(), Duration.ofSeconds(20), command);
    return address + " in " + Stream.of(ended.output().split("\n")).findFirst().orElse("?");
  }

  private static Path copyResource(String name, Path directory) throws IOException {
    Path file = directory.resolve(name);
    try (InputStream resource = QemuRig.class.getResourceAsStream("/rig/" + name)) {
      Files.copy(resource, file);
    }
    return file;
  }
}
