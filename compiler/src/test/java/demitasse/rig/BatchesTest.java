package demitasse.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private final List<Integer> sizes = new ArrayList<>();

  @Test
  void resultsAreInOrder() {
    List<ProgramResult> results = new Batches(3, this::wellBehaved).run(programs(7));

    assertThat(results)
        .containsExactlyElementsOf(IntStream.range(0, 7).mapToObj(ProgramResult::of).toList());
    assertThat(sizes).containsExactly(3, 3, 1);
  }

  @Test
  void aProgramThatDoesNotBuildFailsAlone() {
    List<ProgramResult> results = new Batches(8, this::refusingTheThird).run(programs(8));

    assertThat(results.get(2).failure()).isEqualTo("p2_ does not build");
    results.remove(2);
    assertThat(results).allMatch(ProgramResult::ended);
  }

  @Test
  void aProgramThatWasNotReachedRunsAlone() {
    List<ProgramResult> results = new Batches(8, this::endingAtTheSecond).run(programs(4));

    assertThat(results)
        .containsExactly(
            ProgramResult.of(0),
            ProgramResult.failed("p1_ did not end"),
            ProgramResult.of(2),
            ProgramResult.of(3));
    assertThat(sizes).containsExactly(4, 1, 1, 1);
  }

  private static List<QemuRig.Program> programs(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new QemuRig.Program("p" + i + "_", Path.of("p" + i + ".c")))
        .toList();
  }

  private static int number(QemuRig.Program program) {
    return Integer.parseInt(program.symbolPrefix().replaceAll("[p_]", ""));
  }

  private List<ProgramResult> wellBehaved(List<QemuRig.Program> programs) {
    sizes.add(programs.size());
    return programs.stream().map(program -> ProgramResult.of(number(program))).toList();
  }

  private List<ProgramResult> refusingTheThird(List<QemuRig.Program> programs) {
    if (programs.stream().anyMatch(program -> number(program) == 2)) {
      throw new RigFailure("p2_ does not build");
    }
    return wellBehaved(programs);
  }

  private List<ProgramResult> endingAtTheSecond(List<QemuRig.Program> programs) {
    List<ProgramResult> results = new ArrayList<>(wellBehaved(programs));
    for (int i = 0; i < results.size(); i++) {
      if (number(programs.get(i)) == 1) {
        results.set(i, ProgramResult.failed("p1_ did not end"));
        results
            .subList(i + 1, results.size())
            .replaceAll(result -> ProgramResult.failed("not reached"));
      }
    }
    return results;
  }
}
