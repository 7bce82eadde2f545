package demitasse.measure;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.Repository;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

final class BenchTest {
  private static final String CEILINGS = "boards/mps2-an386/bench.properties";

  @Test
  void noRowIsAboveItsCeiling() throws Exception {
    Map<String, Integer> ceilings = ceilings();

    Map<BenchRow, Bench.Count> counts = Bench.measure();

    assertThat(ceilings).hasSize(BenchRow.values().length);
    SoftAssertions checks = new SoftAssertions();
    counts.forEach(
        (row, count) ->
            checks
                .assertThat(count.instructions())
                .as(row.key() + ": if more is right, say so in " + CEILINGS)
                .isBetween(1, ceilings.get(row.key())));
    checks.assertAll();
  }

  @Test
  void countsAreAlwaysTheSame() {
    assertThat(Bench.measure()).isEqualTo(Bench.measure());
  }

  private static Map<String, Integer> ceilings() throws Exception {
    Properties properties = new Properties();
    try (Reader file = Files.newBufferedReader(Repository.root().resolve(CEILINGS))) {
      properties.load(file);
    }
    Map<String, Integer> ceilings = new TreeMap<>();
    properties.forEach(
        (key, value) -> ceilings.put(key.toString(), Integer.parseInt(value.toString())));
    return ceilings;
  }
}
