package demitasse.compiler.random;

import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Random programs in the budget of every test run.
 *
 * <p>The seed is fixed, so that a change is judged by the same programs as the one before; {@code
 * make soak} draws others each time.
 */
@Tag("random")
class RandomProgramsTest {
  private static final RandomPrograms COMPARISON = new RandomPrograms();

  @Property(
      tries = 80,
      seed = "-7405343613091946699",
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.FULL,
      afterFailure = AfterFailureMode.PREVIOUS_SEED)
  void theHostDoesWhatTheJvmDoes(@ForAll("batches") Batch batch) {
    COMPARISON.compare(batch.programs(), List.of(RigRunner.host("-O2")));
  }

  @Property(
      tries = 8,
      seed = "20261121",
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.FULL,
      afterFailure = AfterFailureMode.PREVIOUS_SEED)
  void theCortexM4DoesWhatTheJvmDoes(@ForAll("batches") Batch batch) {
    COMPARISON.compare(batch.programs(), List.of(RigRunner.qemu("-Os")));
  }

  @Provide
  Arbitrary<Batch> batches() {
    return Batch.arbitrary(25);
  }

  @AfterContainer
  static void tellHowMany() {
    COMPARISON.writeTotals("random-programs");
    System.out.println(COMPARISON.totals());
  }
}
