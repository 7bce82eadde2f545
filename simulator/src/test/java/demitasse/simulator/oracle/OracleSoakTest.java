package demitasse.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Five million cases, others every time.
 *
 * <p>{@code -Doracle.cases=N} compares about N; {@code -Doracle.seed=N} starts from a seed that
 * failed.
 */
@Tag("soak")
class OracleSoakTest {
  private static final long CASES = Long.getLong("oracle.cases", 5_000_000L);
  private static final int BATCH = 16_000;
  private static final Tally TALLY = new Tally("oracle-soak");

  @Test
  void allSuitesStayTheSame() {
    Campaign campaign = new Campaign(new Qemu(), new SimulatedProcessor());
    long first = Long.getLong("oracle.seed", System.currentTimeMillis());
    // Of ten batches, seven are instructions, two exceptions and one is the MPU.
    for (long batch = 0; batch * BATCH < CASES; batch++) {
      Suite suite =
          switch ((int) (batch % 10)) {
            case 3, 6 -> Suite.EXCEPTIONS;
            case 9 -> Suite.MPU;
            default -> Suite.INSTRUCTIONS;
          };
      List<Campaign.Difference> differences = campaign.run(suite, first + batch, BATCH);
      TALLY.add(BATCH, differences.size());
      assertThat(differences.stream().limit(3)).isEmpty();
    }
  }

  @AfterAll
  static void tellHowMany() {
    TALLY.write();
    System.out.println(TALLY);
  }
}
