package demitasse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Objects and ELF files for the Cortex-M4, all built with the same flags. */
final class CortexMBuild {
  private static final List<String> FLAGS =
      List.of(
          "arm-none-eabi-gcc",
          "-std=gnu11",
          "-fwrapv",
          "-fno-strict-aliasing",
          "-fno-delete-null-pointer-checks",
          "-fallow-store-data-races",
          "-ffunction-sections",
          "-fdata-sections",
          "-ffreestanding",
          "-mcpu=cortex-m4",
          "-mthumb",
          "-mfloat-abi=soft");

  private final Path root = repositoryRoot();
  private final Path twins = root.resolve("compiler/src/test/c/bench");
  private final Path runtime = root.resolve("runtime-c");
  private final Path directory;
  private final List<Path> harness = new ArrayList<>();

  /** Builds the harness into the directory. */
  CortexMBuild(Path directory) throws IOException, InterruptedException {
    this.directory = Files.createDirectories(directory);
    // Without the option gcc would make memcpy's loops calls of memcpy.
    List<String> options = List.of("-O2", "-fno-tree-loop-distribute-patterns");
    harness.add(compile(twins.resolve("harness/harness.c"), "harness", options));
    harness.add(compile(twins.resolve("harness/time_call.S"), "time_call", options));
    harness.add(compile(runtime.resolve("src/memory.c"), "memory", options));
    harness.add(compile(runtime.resolve("src/runtime.c"), "runtime", options));
    harness.add(compile(runtime.resolve("src/try.S"), "try", options));
  }

  /** The directory that has {@code runtime-c} in it. */
  static Path repositoryRoot() {
    Path candidate = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(candidate.resolve("runtime-c"))) {
      candidate = candidate.getParent();
    }
    return candidate;
  }

  /** The kernel's object file, in the variant and with the optimisation option given. */
  Path object(Kernel kernel, Variant variant, String optimisation)
      throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(List.of(optimisation));
    if (variant == Variant.C_CHECKED) {
      options.add("-DCHECKED");
    }
    Path source =
        variant == Variant.JAVA
            ? JavaCompilation.emit(kernel, directory)
            : twins.resolve(kernel.title() + ".c");
    return compile(source, kernel.title() + optimisation + "-" + variant.title(), options);
  }

  /** Compiles C or assembles. */
  Path compile(Path source, String name, List<String> options)
      throws IOException, InterruptedException {
    Path object = directory.resolve(name + ".o");
    List<String> command = new ArrayList<>(FLAGS);
    command.addAll(options);
    command.addAll(List.of("-I", runtime.resolve("include").toString()));
    command.addAll(List.of("-c", source.toString(), "-o", object.toString()));
    Tool.run(command);
    return object;
  }

  /** An ELF file that times the object's {@code bench_run}. */
  Path link(Path object) throws IOException, InterruptedException {
    Path elf = Path.of(object.toString().replaceFirst("\\.o$", ".elf"));
    List<String> command = new ArrayList<>(FLAGS);
    command.addAll(List.of("-nostdlib", "-T", twins.resolve("harness/mps2-an386.ld").toString()));
    command.add(object.toString());
    harness.forEach(part -> command.add(part.toString()));
    command.addAll(List.of("-lgcc", "-o", elf.toString()));
    Tool.run(command);
    return elf;
  }
}
