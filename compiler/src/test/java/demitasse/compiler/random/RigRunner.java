package demitasse.compiler.random;

import demitasse.compiler.Compiler;
import demitasse.compiler.CompilerOptions;
import demitasse.compiler.CompilerResult;
import demitasse.compiler.CorpusCompilation;
import demitasse.rig.HostRig;
import demitasse.rig.ProgramResult;
import demitasse.rig.QemuRig;
import demitasse.rig.RigFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Compiles programs to C and runs them on a rig. */
abstract class RigRunner implements ProgramRunner {
  private static final Duration QEMU_LIMIT = Duration.ofSeconds(60);

  private final String name;

  private RigRunner(String name) {
    this.name = name;
  }

  /** Runs on the host with this level of optimization. */
  static RigRunner host(String optimization) {
    return new RigRunner("host") {
      @Override
      List<ProgramResult> run(List<QemuRig.Program> programs) {
        List<Path> sources = programs.stream().map(QemuRig.Program::source).toList();
        try (HostRig rig = HostRig.build(optimization, sources)) {
          return programs.stream().map(program -> rig.run(program.symbolPrefix())).toList();
        }
      }
    };
  }

  /** Runs on the Cortex-M4 in QEMU with this level of optimization. */
  static RigRunner qemu(String optimization) {
    return new RigRunner("qemu") {
      @Override
      List<ProgramResult> run(List<QemuRig.Program> programs) {
        return new QemuRig(optimization, QEMU_LIMIT).run(programs);
      }
    };
  }

  /** Builds and runs programs that are in C. */
  abstract List<ProgramResult> run(List<QemuRig.Program> programs);

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<ProgramResult> run(CompiledBatch batch) {
    int count = batch.classNames().size();
    ProgramResult[] results = new ProgramResult[count];
    List<QemuRig.Program> programs = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String prefix = "p" + i + "_";
      String failure = compile(batch, batch.classNames().get(i), prefix);
      if (failure == null) {
        programs.add(new QemuRig.Program(prefix, source(batch, prefix)));
        places.add(i);
      } else {
        results[i] = ProgramResult.failed(failure);
      }
    }
    List<ProgramResult> ran = programs.isEmpty() ? List.of() : build(programs);
    for (int i = 0; i < ran.size(); i++) {
      results[places.get(i)] = ran.get(i);
    }
    return List.of(results);
  }

  private List<ProgramResult> build(List<QemuRig.Program> programs) {
    try {
      return run(programs);
    } catch (RigFailure failure) {
      ProgramResult result = ProgramResult.failed("does not build: " + failure.getMessage());
      return Collections.nCopies(programs.size(), result);
    }
  }

  private static Path source(CompiledBatch batch, String prefix) {
    return batch.directory().resolve(prefix + "program.c");
  }

  /** Writes the program's C file if it is not there yet; returns why it cannot, or null. */
  private static String compile(CompiledBatch batch, String className, String prefix) {
    Path file = source(batch, prefix);
    if (Files.exists(file)) {
      return null;
    }
    List<Path> classPath = new ArrayList<>(List.of(batch.classes()));
    classPath.addAll(CorpusCompilation.classPath());
    CompilerOptions options =
        CompilerOptions.of(classPath, className).named(prefix + "program", prefix);
    try {
      CompilerResult result = Compiler.compile(options);
      if (!result.isSuccessful()) {
        return "is refused: " + result.diagnostics().get(0).format();
      }
      Files.writeString(batch.directory().resolve(options.name() + ".h"), result.unit().header());
      Files.writeString(file, result.unit().source());
      return null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (RuntimeException | AssertionError | StackOverflowError failure) {
      return "the compiler throws " + failure + " at " + failure.getStackTrace()[0];
    }
  }
}
