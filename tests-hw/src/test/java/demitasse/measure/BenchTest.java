package demitasse.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

final class BenchTest {
  private final Budget ceilings = Budget.read("boards/mps2-an386/bench.properties");

  @Test
  void noRowIsAboveItsCeiling() {
    SoftAssertions checks = new SoftAssertions();

    Bench.measure()
        .forEach(
            (row, count) ->
                checks
                    .assertThat(count.instructions())
                    .as(row.key() + ": if more is right, say so in " + ceilings.file())
                    .isBetween(1, ceilings.limit(row.key())));

    checks.assertAll();
  }

  @Test
  void countsAreAlwaysTheSame() {
    assertThat(Bench.measure()).hasSize(BenchRow.values().length).isEqualTo(Bench.measure());
  }
}
