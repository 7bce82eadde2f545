package demitasse.compiler.random;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.rig.ProgramResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that fails shrinks to a small one that fails, by way of programs that compile. */
@Tag("random")
class ShrinkingTest {
  @TempDir Path directory;

  @Test
  void aDivisionShrinksToATinyProgram() {
    Program shrunk = shrink(withDivision(), program -> Feature.DIVISION.isIn(bodies(program)));

    assertThat(shrunk.weight()).as(shrunk.source("P0")).isLessThan(20);
    assertThat(shrunk.routines()).hasSizeLessThan(3);
    assertThat(run(shrunk).ended()).isTrue();
  }

  @Test
  void aTryWithCatchAndFinallyShrinksToATinyProgram() {
    Predicate<Program> fails =
        program -> Feature.FINALLY.isIn(bodies(program)) && bodies(program).contains("catch (Null");
    Program first =
        LongStream.range(0, 1000)
            .mapToObj(ProgramGenerator::generate)
            .filter(fails)
            .findFirst()
            .orElseThrow();

    Program shrunk = shrink(first, fails);

    assertThat(shrunk.weight()).as(shrunk.source("P0")).isLessThan(40);
    assertThat(run(shrunk).ended()).isTrue();
  }

  @Test
  void everyReductionOfAProgramCompilesAndIsSmaller() {
    for (long seed = 0; seed < 6; seed++) {
      Program program = ProgramGenerator.generate(seed);
      List<Program> all = Reductions.of(program).toList();
      List<Program> some =
          java.util.stream.IntStream.range(0, all.size())
              .filter(index -> index % (1 + all.size() / 40) == 0)
              .mapToObj(all::get)
              .toList();

      assertThat(all).allMatch(reduced -> reduced.weight() < program.weight());
      BatchCompiler.compile(some, directory.resolve("seed" + seed));
    }
  }

  @Test
  void aBatchShrinksToASingleProgram() {
    List<Program> batch = LongStream.range(0, 8).mapToObj(ProgramGenerator::generate).toList();

    assertThat(Reductions.ofBatch(batch))
        .contains(batch.subList(0, 4), batch.subList(4, 8), List.of(batch.get(6)));
  }

  private static Program withDivision() {
    return LongStream.range(0, 1000)
        .mapToObj(ProgramGenerator::generate)
        .filter(program -> Feature.DIVISION.isIn(bodies(program)))
        .findFirst()
        .orElseThrow();
  }

  /** The code of run and of the other routines, without what surrounds them. */
  private static String bodies(Program program) {
    SourceWriter writer = new SourceWriter();
    for (Routine routine : program.routines()) {
      ProgramSource.renderMethod(writer, routine, false);
    }
    return writer.toString();
  }

  /** What jqwik does: takes the first smaller program that fails, as long as there is one. */
  private static Program shrink(Program program, Predicate<Program> fails) {
    Program best = program;
    Optional<Program> better = Optional.of(program);
    while (better.isPresent()) {
      best = better.get();
      better = Reductions.of(best).filter(fails).findFirst();
    }
    return best;
  }

  private ProgramResult run(Program program) {
    CompiledBatch batch = BatchCompiler.compile(List.of(program), directory.resolve("shrunk"));
    return new JvmRunner().run(batch).get(0);
  }
}
