package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Each attack of apps/attack is stopped in the way it should be, and a process beside it goes on.
 */
@Scenario
final class IsolationTest {
  private static final String TABLE = "/demitasse/scenario/attacks.csv";

  private final Rig rig;

  IsolationTest(Rig rig) {
    this.rig = rig;
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = TABLE)
  void attackIsStoppedAndTheOthersGoOn(String attack, Stop expected) {
    try (Console console = rig.bootVirtual("counter-a", attack)) {
      MatchResult control = console.expectLine(".*(PASS|BROKEN) " + attack);
      assertThat(control.group(1)).as("what is allowed").isEqualTo("PASS");
      MatchResult end =
          console.expectLine(
              ".*(?:Process %1$s faulted: CFSR 0x(\\p{XDigit}+).*|(?:REFUSED|(FAIL)) %1$s)"
                  .formatted(attack));
      assertThat(end.group(2)).as("the attack's success").isNull();
      assertThat(Stop.of(end.group(1))).isEqualTo(expected);

      int first = count(console);
      assertThat(count(console)).as("the process beside it").isEqualTo(first + 1);
    }
  }

  @Test
  void everyAttackIsInTheTable() throws IOException {
    try (Stream<Path> built = Files.list(Repository.root().resolve("apps/build/attack"))) {
      List<String> names =
          built
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".tbf"))
              .map(name -> name.substring(0, name.length() - ".tbf".length()))
              .toList();
      assertThat(tableNames()).isNotEmpty().containsExactlyInAnyOrderElementsOf(names);
    }
  }

  private static int count(Console console) {
    return Integer.parseInt(console.expectLine(".*counter at 0x\\p{XDigit}+: (\\d+)").group(1));
  }

  private static List<String> tableNames() throws IOException {
    try (var table = IsolationTest.class.getResourceAsStream(TABLE)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(',')))
          .toList();
    }
  }
}
