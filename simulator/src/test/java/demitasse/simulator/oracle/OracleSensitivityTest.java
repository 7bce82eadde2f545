package demitasse.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The oracle can fail: it finds mistakes that are put into the processor. */
class OracleSensitivityTest {
  private static final int CASES = 1_000;
  private static final Map<Suite, byte[]> EXPECTED = new EnumMap<>(Suite.class);

  @ParameterizedTest
  @MethodSource("mutants")
  void aMistakeIsFound(Mutant mutant) {
    Suite suite = mutant.suite();
    Machine remembered =
        (rom, cases) -> EXPECTED.computeIfAbsent(suite, first -> new Qemu().run(rom, cases));
    Campaign campaign = new Campaign(remembered, new MutantProcessor(mutant));

    assertThat(finds(campaign, suite)).isTrue();
  }

  // A processor may be so broken that it does not reach the end.
  private static boolean finds(Campaign campaign, Suite suite) {
    try {
      return !campaign.run(suite, 1, CASES).isEmpty();
    } catch (IllegalStateException stopped) {
      assertThat(stopped).hasMessageStartingWith("the simulator stops");
      return true;
    }
  }

  static List<Mutant> mutants() {
    return Mutant.all();
  }
}
