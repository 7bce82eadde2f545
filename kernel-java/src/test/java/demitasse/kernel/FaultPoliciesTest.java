package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPoliciesTest {
  private static final int RESTART_LIMIT = 20;

  @ParameterizedTest
  @CsvSource({"0, 100", "1, 200", "2, 400", "6, 6400", "7, 10000", "19, 10000"})
  void eachDelayIsTwiceTheOneBeforeUpToTheLast(int restarts, int delay) {
    FaultPolicy policy = FaultPolicies.restartWithBackOff(RESTART_LIMIT, 100, 10_000);

    assertThat(policy.delayMilliseconds(restarts)).isEqualTo(delay);
  }

  @ParameterizedTest
  @ValueSource(ints = {65_536, 100_000, 131_072, 600_000})
  void longFirstDelayNeverExceedsTheLastHoweverOftenItIsDoubled(int firstDelay) {
    FaultPolicy policy = FaultPolicies.restartWithBackOff(RESTART_LIMIT, firstDelay, 600_000);

    assertThat(policy.delayMilliseconds(15)).isEqualTo(600_000);
  }

  @Test
  void firstDelayOfZeroNeverWaits() {
    FaultPolicy policy = FaultPolicies.restartWithBackOff(RESTART_LIMIT, 0, 10_000);

    assertThat(policy.delayMilliseconds(RESTART_LIMIT)).isZero();
  }
}
