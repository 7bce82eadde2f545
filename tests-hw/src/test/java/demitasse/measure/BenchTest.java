package demitasse.measure;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.Hardware;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BenchTest {
  @ParameterizedTest
  @EnumSource
  void noRowIsAboveItsCeiling(Hardware hardware) {
    Budget ceilings = Budget.of(hardware, "bench");
    SoftAssertions checks = new SoftAssertions();

    Bench.measure(hardware)
        .forEach(
            (row, count) ->
                checks
                    .assertThat(count.instructions())
                    .as(row.key() + ": if more is right, say so in " + ceilings.file())
                    .isBetween(1, ceilings.limit(row.key())));

    checks.assertAll();
  }

  @ParameterizedTest
  @EnumSource
  void countsAreAlwaysTheSame(Hardware hardware) {
    assertThat(Bench.measure(hardware))
        .hasSize(BenchRow.values().length)
        .isEqualTo(Bench.measure(hardware));
  }
}
