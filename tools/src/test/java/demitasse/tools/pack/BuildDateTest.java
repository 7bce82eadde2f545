package demitasse.tools.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.tools.InputException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuildDateTest {
  @Test
  void variableWins() {
    assertThat(BuildDate.of("1700000000", true)).isEqualTo("2023-11-14T22:13:20Z");
    assertThat(BuildDate.of("1700000000", false)).isEqualTo("2023-11-14T22:13:20Z");
  }

  @Test
  void deterministicBuildWithoutVariableIsOf1970() {
    assertThat(BuildDate.of(null, true)).isEqualTo(Instant.EPOCH);
    assertThat(BuildDate.of("", true)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void otherBuildIsOfNowInWholeSeconds() {
    Instant before = Instant.now().minusSeconds(1);

    assertThat(BuildDate.of(null, false)).isBetween(before, Instant.now());
    assertThat(BuildDate.of(null, false).toString()).doesNotContain(".");
  }

  @Test
  void variableThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> BuildDate.of("yesterday", false))
        .isInstanceOf(InputException.class)
        .hasMessage("SOURCE_DATE_EPOCH: 'yesterday' is not a number of seconds since 1970");
  }
}
