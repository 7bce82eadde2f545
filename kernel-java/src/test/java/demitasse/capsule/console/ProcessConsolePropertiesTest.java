package demitasse.capsule.console;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.kernel.FakeProcesses;
import demitasse.kernel.FaultPolicy;
import demitasse.machine.Machine;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;

/** Whatever is typed and however fast, the console survives, stays in bounds, and answers after. */
final class ProcessConsolePropertiesTest {
  private static final String[] WORDS = {
    "help",
    "status",
    "list",
    "stop",
    "start",
    "fault",
    "boot",
    "terminate",
    "process",
    "kernel",
    "reset",
    "console-start",
    "console-stop",
    "load",
    "remove",
    " ",
    "a",
    "bb",
    "30000",
    "\r",
    "\n",
    "\r\n",
    "\b",
    "\u007f",
    "\u001b[A",
    "\u001b[B",
    "\u001b[C",
    "\u001b[D",
    "\u001b[H",
    "\u001b[F",
    "\u001b[3~",
    "\u001b",
    "\u001b[",
    "\u00c3",
    "\u00a4",
    "\u00ff",
    "\u0000",
    "xxxxxxxxxxxxxxxxxxxx"
  };

  private FakeProcesses processes;
  private FakePort port;

  @AfterTry
  void detach() {
    Machine.attach(null);
  }

  @Property(tries = 300)
  void randomBytesAreSurvived(@ForAll byte[] input, @ForAll Random speed) {
    feed(input, speed);
  }

  @Property(tries = 1000)
  void randomCommandsAndKeysAreSurvived(@ForAll("sessions") String input, @ForAll Random speed) {
    byte[] bytes = new byte[input.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) input.charAt(i);
    }
    feed(bytes, speed);
  }

  @Property(tries = 200)
  void anyNameIsSurvived(@ForAll("names") String name) {
    start();
    processes.add(2, name);

    assertThat(port.type("list\r")).contains(name).endsWith("tock$ ");
    assertThat(port.type("process " + name + "\r")).endsWith("tock$ ");
    assertThat(port.largest()).isLessThanOrEqualTo(216);
  }

  @Provide
  Arbitrary<String> sessions() {
    return Arbitraries.of(WORDS).list().ofMaxSize(60).map(words -> String.join("", words));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('!', '~').withChars("äß€ ").ofMaxLength(3_000);
  }

  private void start() {
    processes = new FakeProcesses(3, 2, restarts -> FaultPolicy.Action.STOP);
    port = new FakePort();
    FakeAlarm alarm = new FakeAlarm();
    processes.symbol("demitasse_apps_start", 0x30000).symbol("demitasse_apps_end", 0x40000);
    for (String part : new String[] {"bss", "data"}) {
      processes.symbol("demitasse_" + part + "_start", 1);
      processes.symbol("demitasse_" + part + "_end", -1);
    }
    processes.symbol("demitasse_stack_bottom", 0).symbol("demitasse_stack_top", 0);
    processes.symbol("demitasse_text_start", 5).symbol("demitasse_text_end", 0);
    processes.symbol("demitasse_rodata_end", 0);
    processes.symbol("demitasse_process_ram_start", 0x20006000);
    processes.symbol("demitasse_process_ram_end", 0x20008000);
    new ProcessConsole(port, alarm, processes.control(), "x").start();
    processes.add(0, "a");
    processes.add(1, "bb");
    alarm.fire();
    port.drain();
  }

  private void feed(byte[] input, Random speed) {
    start();
    for (byte value : input) {
      port.receive(value);
      while (speed.nextInt(4) == 0 && port.finish()) {
        // The port is now this much further.
      }
    }
    port.drain();
    assertThat(port.largest()).as("bytes in a transmission").isLessThanOrEqualTo(216);

    port.type("\r");
    port.type("console-start\r");
    assertThat(port.type("status\r"))
        .contains("status\r\nTotal processes: ")
        .endsWith("\r\ntock$ ");
  }
}
