package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random system calls from several processes at once, each result checked by the process. */
@Scenario
final class StressTest {
  /** Of two processes together, each after some 10,000 calls. */
  private static final int LEAST_REPORTS = 16;

  private final Rig rig;

  StressTest(Rig rig) {
    this.rig = rig;
  }

  @Test
  void noResultIsWrongInManyCalls() {
    stress(Duration.ZERO);
  }

  @Test
  @Tag("soak")
  void noResultIsWrongInTenMinutes() {
    stress(Duration.ofMinutes(10));
  }

  /** Lasts so long on the wall, and at least for a number of reports. */
  private void stress(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    try (Console console =
        rig.bootVirtual("stress", "counter-a", "ipc-service", "ipc-client", "stress", "a02-load")) {
      int reports = 0;
      while (reports < LEAST_REPORTS || System.nanoTime() < end) {
        MatchResult report =
            console.expectLine(
                ".*(?:stress: (WRONG.*)|stress: report \\d+: \\d+ calls, \\d+ rings, (\\d+)"
                    + " errors)");
        assertThat(report.group(1)).isNull();
        assertThat(report.group(2)).isEqualTo("0");
        reports++;
      }
    }
  }
}
