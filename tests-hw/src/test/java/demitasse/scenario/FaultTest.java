package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that faults is named, started again later and later, and given up in the end. */
@Scenario
final class FaultTest {
  /** As Board says. */
  private static final int RESTARTS = 5;

  private static final String FAULTED = ".*Process a02-load faulted: .*";

  private final Rig rig;

  FaultTest(Rig rig) {
    this.rig = rig;
  }

  @ParameterizedTest
  @CsvSource({
    "null, MEMORY",
    "kernel, MEMORY",
    "jump, MEMORY",
    "undefined, USAGE",
    "stack, MEMORY"
  })
  void eachKindOfCrashIsNamedAndRestarted(String how, Stop expected) {
    try (Console console = rig.boot("crash")) {
      console.expect("crash: started");
      console.expect("tock$ ");

      console.typeUntil(how, "crash: about to fault: " + how);

      MatchResult fault =
          console.expectLine(".*Process crash faulted: CFSR 0x(\\p{XDigit}+), sp 0x.*");
      assertThat(Stop.of(fault.group(1))).isEqualTo(expected);
      console.expect("crash: started");
    }
  }

  @Test
  void processThatAlwaysFaultsIsGivenUpAndOthersGoOn() {
    try (Console console = rig.bootVirtual("counter-a", "a02-load")) {
      for (int life = 0; life <= RESTARTS; life++) {
        console.expectLine(FAULTED);
      }

      for (int second = 0; second < 100; second++) {
        MatchResult line = console.expectLine(".+");
        assertThat(line.group()).contains("counter at");
      }
    }
  }

  @Test
  void restartsComeLaterAndLater() {
    try (Console console = rig.bootVirtual("counter-a", "a02-load")) {
      console.expectLine(FAULTED);
      assertThat(secondsUntilFault(console)).as("0.1 s").isLessThanOrEqualTo(1);
      for (int life = 2; life < RESTARTS; life++) {
        console.expectLine(FAULTED);
      }
      assertThat(secondsUntilFault(console)).as("1.6 s").isBetween(1, 2);
    }
  }

  @Test
  void listShowsTheProcessThatIsGivenUp() {
    try (Console console = rig.boot("a02-load")) {
      for (int life = 0; life <= RESTARTS; life++) {
        console.expectLine(FAULTED);
      }

      assertThat(console.command("list")).containsPattern("a02-load .* 5 .*Faulted");
    }
  }

  /** What the process beside it counts until the next fault. */
  private static int secondsUntilFault(Console console) {
    int seconds = 0;
    MatchResult line = console.expectLine(".*(counter at|Process a02-load faulted).*");
    while (line.group(1).startsWith("counter")) {
      seconds++;
      line = console.expectLine(".*(counter at|Process a02-load faulted).*");
    }
    return seconds;
  }
}
