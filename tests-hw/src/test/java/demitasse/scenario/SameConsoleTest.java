package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernel on the JVM sends what its ELF sends on the simulated board, byte for byte. */
final class SameConsoleTest {
  /**
   * How a panic names the exception: by the numbers that the compiler gave it and its place, and on
   * the JVM by its text and line.
   */
  private static final Pattern EXCEPTION =
      Pattern.compile("panic: exception that nothing catches\\s+.*");

  /**
   * What the app alarms measures: on the JVM the kernel's instructions take a time that is only
   * estimated, and a tick more or less may be the next millisecond.
   */
  private static final Pattern MEASURED_TIME = Pattern.compile("after +\\d+ ms");

  /** Offset behind the end of the list of apps, so that nothing is loaded from here at boot. */
  private static final int BEHIND = 0x2_0000;

  @ParameterizedTest
  @MethodSource("apps")
  void appsSayTheSame(ConsoleScript script) {
    check(script);
  }

  static Stream<ConsoleScript> apps() {
    return Stream.of(
        new ConsoleScript("no app", AppImage.ofBytes(Hardware.HAIL, new byte[0])),
        ConsoleScript.of("hello"),
        ConsoleScript.of("counter-a", "counter-b").until(3300),
        ConsoleScript.of("ipc-service", "ipc-client").until(3300),
        ConsoleScript.of("ipc-client"),
        ConsoleScript.of("malloc"),
        ConsoleScript.of("cpp-hello"),
        ConsoleScript.of("asm-hello"),
        ConsoleScript.of("alarms"),
        ConsoleScript.of("echo").typeAll("a line", "another line"),
        ConsoleScript.of(
            "blink", "counter-a", "counter-b", "alarms", "ipc-service", "ipc-client", "hello"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void consoleAnswersTheSame(ConsoleScript script) {
    check(script);
  }

  static Stream<ConsoleScript> commands() {
    return Stream.of(
        ConsoleScript.of("blink", "ipc-service")
            .typeAll("help", "status", "list", "process ipc-service", "kernel", "frobnicate"),
        ConsoleScript.of("blink", "counter-a")
            .typeAll("stop blink", "list", "start blink", "list")
            .typeAll("terminate counter-a", "list", "boot counter-a", "list", "reset"),
        ConsoleScript.of("counter-a", "blink").typeAll("fault counter-a", "list").until(9000),
        ConsoleScript.of("ipc-service", "hello").typeAll("panic"),
        new ConsoleScript(
                "load and remove",
                AppImage.of(Hardware.HAIL, "ipc-service")
                    .with(Hardware.HAIL.appsStart() + BEHIND, AppImage.tbf("hello")))
            .typeAll("load 50000", "list", "load 50000", "remove hello", "list", "load 50000")
            .typeAll("load 60000", "load 20000000", "load zzz", "list"));
  }

  @ParameterizedTest
  @MethodSource("crashes")
  void crashesAreReportedTheSame(ConsoleScript script) {
    check(script);
  }

  static Stream<ConsoleScript> crashes() {
    return Stream.of("null", "kernel", "jump", "undefined", "stack")
        .map(how -> ConsoleScript.of("crash").typeAll(how, "list"));
  }

  @ParameterizedTest
  @MethodSource("spoiledApps")
  void spoiledAppsAreNamedTheSame(ConsoleScript script) {
    check(script);
  }

  static Stream<ConsoleScript> spoiledApps() {
    return BadAppsTest.spoiledApps()
        .map(
            spoiled ->
                new ConsoleScript(
                    spoiled.reason(), BadAppsTest.around(Hardware.HAIL, spoiled.app().bytes())));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/demitasse/scenario/attacks.csv")
  void attacksEndTheSame(String attack, Stop end) {
    check(ConsoleScript.of("counter-a", attack).until(1400));
  }

  private static void check(ConsoleScript script) {
    assertThat(comparable(script.run(new JvmHail())))
        .isEqualTo(comparable(script.run(new SimulatedHail())));
  }

  private static String comparable(String transcript) {
    String named = EXCEPTION.matcher(transcript).replaceAll("panic: an exception");
    return MEASURED_TIME.matcher(named).replaceAll("after some ms");
  }
}
