package demitasse.compiler.random;

import demitasse.rig.ProgramResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs batches of random programs on the JVM and elsewhere, compares, and counts. */
final class RandomPrograms {
  private static final Path KEPT = Path.of("target", "random-programs");

  private final ProgramRunner reference = new JvmRunner();
  private final Map<String, Integer> compared = new LinkedHashMap<>();

  /** Runners that have differed. The counts of one stop there, as what follows is shrinking. */
  private final Set<String> differing = new LinkedHashSet<>();

  /** A program that did not do the same everywhere; the message has all there is to know. */
  static final class DifferenceError extends AssertionError {
    private static final long serialVersionUID = 1L;

    DifferenceError(String message) {
      super(message);
    }
  }

  /** Fails with the first program that does something else on a runner than on the JVM. */
  void compare(List<Program> programs, List<ProgramRunner> runners) {
    Path directory = createDirectory();
    try {
      CompiledBatch batch = BatchCompiler.compile(programs, directory);
      List<ProgramResult> expected = reference.run(batch);
      for (ProgramRunner runner : runners) {
        List<ProgramResult> actual = runner.run(batch);
        compare(programs, batch, runner, expected, actual);
      }
    } finally {
      delete(directory);
    }
  }

  private void compare(
      List<Program> programs,
      CompiledBatch batch,
      ProgramRunner runner,
      List<ProgramResult> expected,
      List<ProgramResult> actual) {
    for (int i = 0; i < programs.size(); i++) {
      if (!expected.get(i).ended()) {
        continue; // It fills the buffer, so that there is nothing left to report with.
      }
      if (!expected.get(i).equals(actual.get(i))) {
        differing.add(runner.name());
        throw new DifferenceError(
            describe(programs.get(i), batch, i, runner, expected.get(i), actual.get(i)));
      }
      if (!differing.contains(runner.name())) {
        compared.merge(runner.name(), 1, Integer::sum);
      }
    }
  }

  private static String describe(
      Program program,
      CompiledBatch batch,
      int index,
      ProgramRunner runner,
      ProgramResult expected,
      ProgramResult actual) {
    String source = program.source(BatchCompiler.className(index));
    return "A random program does something else on the "
        + runner.name()
        + " than on the JVM.\n"
        + "drawn from seed: "
        + program.seed()
        + "\n"
        + "first difference: "
        + firstDifference(expected, actual)
        + "\n"
        + "JVM:  "
        + expected
        + "\n"
        + runner.name()
        + ": "
        + actual
        + "\n"
        + "files: "
        + keep(batch, index, source)
        + "\n"
        + source;
  }

  private static String firstDifference(ProgramResult expected, ProgramResult actual) {
    if (!actual.ended()) {
      return "the program did not end by itself";
    }
    int at = 0;
    while (at < Math.min(expected.values().length, actual.values().length)
        && expected.values()[at] == actual.values()[at]) {
      at++;
    }
    return "value " + at;
  }

  /** Copies the program's Java and C to where they outlive the test; returns where. */
  private static Path keep(CompiledBatch batch, int index, String source) {
    try {
      Files.createDirectories(KEPT);
      String name = BatchCompiler.className(index);
      Files.writeString(KEPT.resolve(name + ".java"), source);
      for (String ending : List.of(".c", ".h")) {
        Path file = batch.directory().resolve("p" + index + "_program" + ending);
        if (Files.exists(file)) {
          Files.writeString(KEPT.resolve(file.getFileName()), Files.readString(file));
        }
      }
      return KEPT.toAbsolutePath();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** One line that says how many programs were compared on each path. */
  String totals() {
    List<String> parts = new ArrayList<>();
    compared.forEach((name, count) -> parts.add(name + " " + count));
    parts.add("differences " + differing.size());
    return "random programs: " + String.join(", ", parts);
  }

  /** Leaves the line where {@code make} finds it. */
  void writeTotals(String name) {
    try {
      Path counts = Path.of("target", "counts");
      Files.createDirectories(counts);
      Files.writeString(counts.resolve(name + ".txt"), totals() + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path createDirectory() {
    try {
      return Files.createTempDirectory("demitasse-random");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
