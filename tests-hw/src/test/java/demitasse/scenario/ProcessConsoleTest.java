package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands of the process console; their output to the letter is tested on the JVM. */
@Scenario
final class ProcessConsoleTest {
  /** The states of a process that has a program to go on with. */
  private static final List<String> ALIVE = List.of("Yielded", "Running");

  private Console console;

  private final Rig rig;

  ProcessConsoleTest(Rig rig) {
    this.rig = rig;
  }

  @BeforeEach
  void boot() {
    console = rig.boot("blink", "ipc-service");
    console.expect("tock$ ");
  }

  @AfterEach
  void end() {
    console.close();
  }

  @Test
  void helpNamesTheCommands() {
    assertThat(console.command("help"))
        .startsWith("Welcome to the process console.\r\nValid commands are: help status list stop")
        .endsWith("load remove\r\n");
  }

  @Test
  void statusCountsProcesses() {
    assertThat(console.command("status"))
        .startsWith("Total processes: 2\r\nActive processes: 2\r\nTimeslice expirations: ");
  }

  @Test
  void listShowsEachProcess() {
    assertThat(console.command("list").lines())
        .hasSize(3)
        .anyMatch(line -> line.matches(" 0 +Unique +blink .* (Yielded|Running)"))
        .anyMatch(line -> line.matches(" 1 +Unique +ipc-service .* (Yielded|Running)"));
  }

  @Test
  void stoppedProcessMakesNoSystemCallsUntilItIsStarted() {
    assertThat(console.command("stop blink")).isEqualTo("Process blink stopped\r\n");
    assertThat(state("blink")).startsWith("Stopped(");
    int calls = systemCalls("blink");
    assertThat(systemCalls("blink")).isEqualTo(calls);

    assertThat(console.command("start blink")).isEqualTo("Process blink resumed.\r\n");
    while (systemCalls("blink") == calls) {
      assertThat(state("blink")).isIn(ALIVE);
    }
  }

  @Test
  void faultIsAnsweredByARestart() {
    console.type("fault blink\r");

    // The report comes before or behind the prompt, as the line to the console is free.
    console.expect("Process blink now faulted\r\n");
    console.expectLine("(tock\\$ )?Process blink faulted: .*");
    while (state("blink").equals("Faulted")) {
      assertThat(console.command("status")).startsWith("Total processes: 2\r\n");
    }
    assertThat(state("blink")).isIn(ALIVE);
    assertThat(console.command("process blink")).contains("Restart Count: 1");
  }

  @Test
  void terminatedProcessCanBeBooted() {
    assertThat(console.command("terminate blink")).isEqualTo("Process blink terminated\r\n");
    assertThat(state("blink")).isEqualTo("Terminated");

    assertThat(console.command("boot blink")).isEmpty();
    assertThat(state("blink")).isIn(ALIVE);
  }

  @Test
  void processShowsItsMemory() {
    assertThat(console.command("process ipc-service"))
        .contains("ipc-service")
        .contains("Last Syscall: Yield { yield_type: Wait }")
        .contains("Grant Ptrs")
        .contains("App Flash");
  }

  @Test
  void kernelShowsItsMemory() {
    assertThat(console.command("kernel"))
        .startsWith("Kernel version: 2.")
        .contains("BSS")
        .contains("Relocate")
        .contains("RoData")
        .contains("Code");
  }

  @Test
  void unknownCommandIsAnsweredWithTheValidOnes() {
    assertThat(console.command("frobnicate")).startsWith("Valid commands are: ");
  }

  @Test
  void stoppedConsoleObeysOnlyStart() {
    console.type("console-stop\r");
    console.expect("Run console-start to reactivate.\r\n");

    console.type("list\rconsole-start\r");

    assertThat(console.expect("tock$ ")).doesNotContain("ipc-service");
    assertThat(console.command("list")).contains("ipc-service");
  }

  private String state(String process) {
    return column(process, 8);
  }

  private int systemCalls(String process) {
    return Integer.parseInt(column(process, 5));
  }

  /** A column of the process's line: PID, ShortID, name, quanta, calls, restarts, grants, state. */
  private String column(String process, int column) {
    Matcher line =
        Pattern.compile(
                " (\\d+) +(\\S+) +(%s) +(\\d+) +(\\d+) +(\\d+) +(\\d+/ *\\d+) +(\\S+)"
                    .formatted(process))
            .matcher(console.command("list"));
    assertThat(line.find()).as("a line for " + process).isTrue();
    return line.group(column);
  }
}
