package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random systems: hostile processes, faults, restarts, interrupts and failing drivers in any order,
 * with the rules of isolation checked after every step.
 *
 * <p>A run that fails prints its seed and its last steps; the seed alone repeats it.
 */
class KernelModelTest {
  private static final int STEPS = 3_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void d15RulesHoldAfterEveryStep(long seed) {
    RandomSystem system = new RandomSystem(seed);

    system.run(STEPS);

    // A run in which little happened would prove little.
    assertThat(system.answers()).as("answered system calls").isGreaterThan(STEPS / 4);
    assertThat(system.successes()).as("of them successful").isGreaterThan(STEPS / 12);
    assertThat(system.delivered()).as("upcalls").isGreaterThan(STEPS / 150);
    assertThat(system.starts()).as("starts").isGreaterThan(STEPS / 100);
  }

  @Test
  @Tag("soak")
  void d15RulesHoldForLong() {
    for (long seed = 1_000; seed < 1_040; seed++) {
      new RandomSystem(seed).run(10 * STEPS);
    }
  }
}
