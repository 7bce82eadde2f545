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
 * Random programs for a night: 1,000 batches of 100.
 *
 * <p>{@code -Djqwik.tries.default=N} runs another number of batches.
 */
@Tag("soak")
class RandomProgramsSoakTest {
  private static final RandomPrograms COMPARISON = new RandomPrograms();

  /** Optimized for speed on the host, and for size on the Cortex-M4. */
  @Property(
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.FULL,
      afterFailure = AfterFailureMode.PREVIOUS_SEED)
  void allPathsDoWhatTheJvmDoes(@ForAll("batches") Batch batch) {
    COMPARISON.compare(batch.programs(), runners());
  }

  private List<ProgramRunner> runners() {
    return List.of(RigRunner.host("-O2"), RigRunner.qemu("-Os"));
  }

  @Provide
  Arbitrary<Batch> batches() {
    return Batch.arbitrary(100);
  }

  @AfterContainer
  static void tellHowMany() {
    COMPARISON.writeTotals("random-programs-soak");
    System.out.println(COMPARISON.totals());
  }
}
