package demitasse.compiler.random;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.rig.ProgramResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator covers the language, and its programs do things that can go wrong. */
@Tag("random")
class GeneratorQualityTest {
  private static final int BATCHES = 24;
  private static final int BATCH_SIZE = 50;
  private static final int PROGRAMS = BATCHES * BATCH_SIZE;

  private static final GeneratorStatistics STATISTICS = new GeneratorStatistics();

  /** Compiles with javac, which refuses none, and runs to the end of each. */
  @BeforeAll
  static void runAll(@TempDir Path directory) {
    for (int batch = 0; batch < BATCHES; batch++) {
      long first = (long) batch * BATCH_SIZE;
      List<Program> programs =
          LongStream.range(first, first + BATCH_SIZE).mapToObj(ProgramGenerator::generate).toList();
      CompiledBatch compiled = BatchCompiler.compile(programs, directory.resolve("b" + batch));
      List<ProgramResult> results = new JvmRunner().run(compiled);
      for (int i = 0; i < BATCH_SIZE; i++) {
        STATISTICS.add(programs.get(i), results.get(i));
      }
    }
    System.out.println(STATISTICS);
  }

  @Test
  void eachFeatureIsInMoreThanOneProgramOfAHundred() {
    for (Feature feature : Feature.values()) {
      assertThat(STATISTICS.features.getOrDefault(feature, 0))
          .as("programs with %s of %d", feature, PROGRAMS)
          .isGreaterThan(PROGRAMS / 100);
    }
  }

  @Test
  void programsPutValuesWithoutFillingTheBuffer() {
    assertThat(STATISTICS.values / PROGRAMS).as("values on average").isBetween(20L, 300L);
    assertThat(STATISTICS.overflowing).as("programs that overflow").isLessThan(PROGRAMS / 50);
  }

  @Test
  void handlersRun() {
    assertThat(STATISTICS.withCatch).as("programs that catch").isGreaterThan(PROGRAMS / 8);
    assertThat(STATISTICS.withFinally).as("programs with finally").isGreaterThan(PROGRAMS / 8);
  }

  @Test
  void eachKindOfExceptionIsCaughtInSomePrograms() {
    // Null, index, division, cast, argument, state, and those that the program declares.
    assertThat(STATISTICS.caught.keySet()).contains(1, 2, 5, 6, 9, 10, 11);
  }

  @Test
  void someButNotMostProgramsEndByAnException() {
    int escaped = STATISTICS.escaped.values().stream().mapToInt(Integer::intValue).sum();

    assertThat(escaped).isBetween(PROGRAMS / 20, PROGRAMS / 3);
    assertThat(STATISTICS.escaped.keySet()).contains(1, 2, 5, 6);
  }

  @Test
  void inManyProgramsTheLineOfAnExceptionCanBeCompared() {
    assertThat(STATISTICS.withExactLines).isGreaterThan(PROGRAMS / 3);
  }

  @Test
  void theSameSeedGivesTheSameProgram() {
    assertThat(ProgramGenerator.generate(77).source("P0"))
        .isEqualTo(ProgramGenerator.generate(77).source("P0"));
  }
}
