package demitasse.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The simulator's processor does what QEMU's does, in random cases that are the same every time.
 *
 * <p>A difference says how to run its case alone: {@code -Doracle.suite}, {@code -Doracle.seed} and
 * {@code -Doracle.case}.
 */
class OracleTest {
  private static final int BATCH = 8_000;
  private static final Campaign CAMPAIGN = new Campaign(new Qemu(), new SimulatedProcessor());
  private static final Tally TALLY = new Tally("oracle");

  @Test
  void instructionsLeaveTheSameState() {
    compare(Suite.INSTRUCTIONS, 5);
  }

  @Test
  void theMpuAllowsAndRefusesTheSame() {
    compare(Suite.MPU, 1);
  }

  @Test
  void exceptionsComeInTheSameOrder() {
    compare(Suite.EXCEPTIONS, 1);
  }

  @Test
  @EnabledIfSystemProperty(named = "oracle.case", matches = "[0-9]+")
  void theCaseThatWasAskedForIsTheSame() {
    int number = Integer.getInteger("oracle.case");
    Suite suite = Suite.valueOf(System.getProperty("oracle.suite"));

    List<Campaign.Difference> differences =
        CAMPAIGN.run(suite, Long.getLong("oracle.seed"), number + 1);

    assertThat(differences).filteredOn(difference -> difference.number() == number).isEmpty();
  }

  private static void compare(Suite suite, int batches) {
    for (int seed = 1; seed <= batches; seed++) {
      List<Campaign.Difference> differences = CAMPAIGN.run(suite, seed, BATCH);
      TALLY.add(BATCH, differences.size());
      assertThat(differences.stream().limit(3)).isEmpty();
    }
  }

  @AfterAll
  static void tellHowMany() {
    TALLY.write();
  }
}
