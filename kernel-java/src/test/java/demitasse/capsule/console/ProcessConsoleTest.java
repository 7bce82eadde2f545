package demitasse.capsule.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.kernel.FakeProcesses;
import demitasse.kernel.FaultPolicy;
import demitasse.kernel.KernelPanic;
import demitasse.kernel.Process;
import demitasse.kernel.ProcessState;
import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's answers, byte for byte as Tock's process console gives them. */
final class ProcessConsoleTest {
  private static final String HEADER =
      " PID    ShortID    Name                Quanta  Syscalls  Restarts  Grants  State\r\n";
  private static final String VALID =
      "Valid commands are: help status list stop start fault boot terminate process kernel reset"
          + " panic console-start console-stop load remove\r\n";
  private static final String PROMPT = "tock$ ";
  private static final int AIRCR = 0xE000ED0C;

  private final FakeProcesses processes =
      new FakeProcesses(4, 14, restarts -> FaultPolicy.Action.STOP);
  private final FakePort port = new FakePort();
  private final FakeAlarm alarm = new FakeAlarm();
  private ProcessConsole console;
  private Process blink;
  private Process hello;

  @BeforeEach
  void startConsole() {
    console = new ProcessConsole(port, alarm, processes.control(), "release-1.0-3-gabcdef012");
    console.start();
    blink = processes.add(0, "blink");
    hello = processes.add(1, "hello_loop");
    alarm.fire();
    port.drain();
    port.takeSent();
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void promptComesATenthOfASecondAfterTheStart() {
    FakePort other = new FakePort();
    FakeAlarm otherAlarm = new FakeAlarm();
    ProcessConsole second = new ProcessConsole(other, otherAlarm, processes.control(), "x");

    second.start();
    assertThat(other.takeSent()).isEmpty();
    assertThat(otherAlarm.ticks()).isEqualTo(1_600);

    otherAlarm.fire();
    assertThat(other.takeSent()).isEqualTo(PROMPT);
  }

  @Test
  void helpNamesTheCommands() {
    assertThat(answer("help")).isEqualTo("Welcome to the process console.\r\n" + VALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bogus", " ", "LIST", "x help", "änderung"})
  void otherLinesAreAnsweredWithTheCommands(String line) {
    assertThat(answer(line)).isEqualTo(VALID);
  }

  @Test
  void emptyLineIsAnsweredWithThePromptOnly() {
    assertThat(answer("")).isEmpty();
  }

  @Test
  void statusCountsProcessesAndSlices() {
    processes.counted(blink, 5, 3, 0).counted(hello, 7, 4, 0);
    processes.inState(hello, ProcessState.TERMINATED, false);

    assertThat(answer("status"))
        .isEqualTo("Total processes: 2\r\nActive processes: 1\r\nTimeslice expirations: 7\r\n");
  }

  @Test
  void listHasALineForEachProcess() {
    processes.counted(blink, 113, 0, 0).used(blink, 3);
    processes.counted(hello, 41, 0, 0).used(hello, 1).used(hello, 2);

    assertThat(answer("list"))
        .isEqualTo(
            HEADER
                + " 0      Unique     blink                    0       113         0   1/14"
                + "   Yielded\r\n"
                + " 1      Unique     hello_loop               0        41         0   2/14"
                + "   Yielded\r\n");
  }

  @Test
  void listLeavesRoomForLargeNumbersAndLongNames() {
    processes.counted(blink, -1, 1_234_567, 65_535);
    processes.add(1, "a name of more than twenty characters");
    processes.add(2, "grüße");

    assertThat(answer("list"))
        .isEqualTo(
            HEADER
                + " 0      Unique     blink               12345674294967295     65535   0/14"
                + "   Yielded\r\n"
                + " 2      Unique     a name of more than twenty characters     0         0"
                + "         0   0/14   Yielded\r\n"
                + " 3      Unique     grüße                    0         0         0   0/14"
                + "   Yielded\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RUNNING     | false | Running",
        "YIELDED     | false | Yielded",
        "FAULTED     | false | Faulted",
        "TERMINATED  | false | Terminated",
        "RUNNING     | true  | Stopped(Running)",
        "YIELDED     | true  | Stopped(Yielded)",
        "YIELDED_FOR | false | YieldedFor(UpcallId { driver_num: 0x5, subscribe_num: 0 })",
        "YIELDED_FOR | true  | Stopped(YieldedFor(UpcallId { driver_num: 0x5, subscribe_num: 0 }))",
      })
  void listShowsTheState(ProcessState state, boolean stopped, String text) {
    processes.called(blink, 0, 2, 5, 0, 0).inState(blink, state, stopped);

    assertThat(answer("list")).contains("0/14   " + text + "\r\n");
  }

  @Test
  void stopAndStartSayWhatTheyDid() {
    assertThat(answer("stop blink")).isEqualTo("Process blink stopped\r\n");
    assertThat(blink.isStopped()).isTrue();
    assertThat(hello.isStopped()).isFalse();

    assertThat(answer("start blink")).isEqualTo("Process blink resumed.\r\n");
    assertThat(blink.isStopped()).isFalse();
  }

  @Test
  void terminateEndsAndBootStartsAgainWithANewNumber() {
    assertThat(answer("boot blink")).isEmpty();
    assertThat(blink.number()).isZero();

    assertThat(answer("terminate blink")).isEqualTo("Process blink terminated\r\n");
    assertThat(blink.state()).isEqualTo(ProcessState.TERMINATED);

    assertThat(answer("boot blink")).isEmpty();
    assertThat(blink.state()).isEqualTo(ProcessState.YIELDED);
    assertThat(answer("list"))
        .startsWith(
            HEADER
                + " 2      Unique     blink                    0         0         1   0/14"
                + "   Yielded\r\n");
  }

  @Test
  void faultRunsTheFaultPolicy() {
    assertThat(answer("fault blink")).isEqualTo("Process blink now faulted\r\n");
    assertThat(blink.state()).isEqualTo(ProcessState.FAULTED);
  }

  @Test
  void commandsMeanAllProcessesOfAName() {
    Process second = processes.add(2, "blink");

    assertThat(answer("stop blink"))
        .isEqualTo("Process blink stopped\r\nProcess blink stopped\r\n");
    assertThat(second.isStopped()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"stop", "stop nobody", "stop blin", "stop blinks", "process", "process nobody"})
  void commandsWithoutAProcessSayNothing(String line) {
    assertThat(answer(line)).isEmpty();
    assertThat(blink.isStopped()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"  stop   blink  ", "stopping blink", "stop blink hello_loop"})
  void commandIsMatchedByItsStartAndTheSecondWordIsTheName(String line) {
    assertThat(answer(line)).isEqualTo("Process blink stopped\r\n");
  }

  @Test
  void nameMayBeAnyText() {
    Process process = processes.add(2, "größe😀");

    assertThat(answer("stop größe😀")).isEqualTo("Process größe😀 stopped\r\n");
    assertThat(process.isStopped()).isTrue();
  }

  @Test
  void removeFreesTheSlot() {
    assertThat(answer("remove blink")).isEqualTo("Process blink removed\r\n");
    assertThat(answer("status")).startsWith("Total processes: 1\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "load x", "load 123456789", "load 0x", "load 3000g"})
  void loadNeedsAnAddress(String line) {
    assertThat(answer(line)).isEqualTo("load needs the hexadecimal address of an app's header\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"load 30000", "load 0xFFFFFFFF", "load 1", "load 40000"})
  void loadRefusesWhatIsNoApp(String line) {
    processes.symbol("demitasse_apps_start", 0x40000).symbol("demitasse_apps_end", 0x50000);

    assertThat(answer(line)).isEqualTo("No app loaded\r\n");
  }

  @Test
  void resetAsksTheProcessorForIt() {
    answer("reset");

    assertThat(processes.load(AIRCR, 4)).isEqualTo(0x05FA0004);
  }

  @Test
  void panicEndsTheKernel() {
    assertThatThrownBy(() -> port.type("panic\r"))
        .isInstanceOf(KernelPanic.class)
        .hasMessage("Process Console forced a kernel panic.");
  }

  @Test
  void stoppedConsoleObeysNothingButItsStart() {
    assertThat(port.type("console-stop\r"))
        .isEqualTo(
            """
            console-stop\r
            Disabling the process console.\r
            Run console-start to reactivate.\r
            """);
    assertThat(port.type("stop blink\r")).isEqualTo("stop blink\r\n");
    assertThat(blink.isStopped()).isFalse();

    assertThat(answer("console-start")).isEmpty();
    assertThat(answer("stop blink")).isEqualTo("Process blink stopped\r\n");
  }

  @Test
  void lineThatIsNoUtf8IsShownAsNumbers() {
    port.takeSent();
    int[] line = {'h', 0xFF, 0xC3, '\r'};
    for (int value : line) {
      port.receive(value);
      port.drain();
    }

    assertThat(port.takeSent()).endsWith("\r\nInvalid command: [104, 255, 195]\r\n" + PROMPT);
  }

  @Test
  void whatIsTypedDuringAnAnswerIsDoneAfterIt() {
    for (char character : "list\rstatus\r".toCharArray()) {
      port.receive(character);
    }
    port.drain();

    assertThat(port.takeSent())
        .startsWith("list\r\n" + HEADER)
        .contains("Yielded\r\n" + PROMPT + "status\r\nTotal processes: 2\r\n")
        .endsWith("expirations: 0\r\n" + PROMPT);
  }

  @Test
  void whatIsTypedTooFarAheadIsAnsweredWithABell() {
    for (int i = 0; i < 200; i++) {
      port.receive('x');
    }
    port.drain();

    assertThat(port.takeSent()).contains("\u0007");
    assertThat(port.type("\r")).isEqualTo("\r\n" + VALID + PROMPT);
  }

  @Test
  void processRemovedWhileItIsListedEndsItsLine() {
    processes.add(2, "n".repeat(1_000));
    port.takeSent();
    for (char character : "list\r".toCharArray()) {
      port.receive(character);
    }
    StringBuilder sent = new StringBuilder();
    while (sent.indexOf("nnn") < 0) {
      port.finish();
      sent.append(port.takeSent());
    }
    processes.inState(processes.table().inSlot(2), ProcessState.EMPTY, false);
    port.drain();

    assertThat(sent.append(port.takeSent()).toString()).endsWith("nnn\r\n" + PROMPT);
  }

  /** What a line is answered with, between its echo and the prompt. */
  private String answer(String line) {
    String sent = port.type(line + "\r");
    assertThat(sent).startsWith(line + "\r\n").endsWith(PROMPT);
    return sent.substring(line.length() + 2, sent.length() - PROMPT.length());
  }
}
