package demitasse.capsule.console;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.kernel.FakeProcesses;
import demitasse.kernel.FaultPolicy;
import demitasse.kernel.Process;
import demitasse.kernel.ProcessMemoryMap;
import demitasse.kernel.ProcessState;
import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawings of the kernel's and of a process's memory, byte for byte as Tock draws them. */
final class MemoryMapsTest {
  private static final String PROMPT = "tock$ ";

  private static final String PROCESS =
      """
        process blink
        𝐀𝐩𝐩: blink   -   [Yielded]
         Events Queued: 0   Syscall Count: 179   Dropped Upcall Count: 0
         Restart Count: 0
         Last Syscall: Yield { yield_type: Wait }
         Completion Code: None


         ╔═══════════╤══════════════════════════════════════════╗
         ║  Address  │ Region Name    Used | Allocated (bytes)  ║
         ╚0x20008000═╪══════════════════════════════════════════╝
                     │ Grant Ptrs       56
                     │ Upcalls         160
                     │ Process      %6d
          0x%08X ┼───────────────────────────────────────────
                     │ ▼ Grant          16
          0x%08X ┼───────────────────────────────────────────
                     │ Unused
          0x20006918 ┼───────────────────────────────────────────
                     │ ▲ Heap            0 | %6d               S
          0x20006918 ┼─────────────────────────────────────────── R
                     │ Data            280 |    280               A
          0x20006800 ┼─────────────────────────────────────────── M
                     │ ▼ Stack         248 |   2048         \s
          0x20006708 ┼───────────────────────────────────────────
                     │ Unused
          0x20006000 ┴───────────────────────────────────────────
                     .....
          0x00034000 ┬─────────────────────────────────────────── F
                     │ App Flash     16308                        L
          0x0003004C ┼─────────────────────────────────────────── A
                     │ Protected        76                        S
          0x00030000 ┴─────────────────────────────────────────── H
        """;

  private final FakeProcesses processes =
      new FakeProcesses(4, 14, restarts -> FaultPolicy.Action.STOP);
  private final FakePort port = new FakePort();
  private Process blink;

  @BeforeEach
  void startConsole() {
    FakeAlarm alarm = new FakeAlarm();
    new ProcessConsole(port, alarm, processes.control(), "release-1.0-3-gabcdef012").start();
    blink = processes.add(0, "blink");
    alarm.fire();
    port.drain();
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void kernelShowsItsVersionAndMemory() {
    processes
        .symbol("demitasse_bss_start", 0x20001000)
        .symbol("demitasse_bss_end", 0x20005040)
        .symbol("demitasse_data_start", 0x20001000)
        .symbol("demitasse_data_end", 0x20001000)
        .symbol("demitasse_stack_bottom", 0x20000000)
        .symbol("demitasse_stack_top", 0x20001000)
        .symbol("demitasse_rodata_end", 0x00029800)
        .symbol("demitasse_text_end", 0x00024B84)
        .symbol("demitasse_text_start", 0x00010000);

    assertThat(port.type("kernel\r"))
        .isEqualTo(
            crlf(
                """
                kernel
                Kernel version: 2.3 (build release-1.0-3-gabcdef012)

                 ╔═══════════╤══════════════════════════════╗
                 ║  Address  │ Region Name    Used (bytes)  ║
                 ╚0x20005040═╪══════════════════════════════╝
                             │   BSS         16448
                  0x20001000 ┼─────────────────────────────── S
                             │   Relocate        0            R
                  0x20001000 ┼─────────────────────────────── A
                             │ ▼ Stack        4096            M
                  0x20000000 ┼───────────────────────────────
                             .....
                  0x00029800 ┼─────────────────────────────── F
                             │   RoData      19580            L
                  0x00024B84 ┼─────────────────────────────── A
                             │   Code        84868            S
                  0x00010000 ┼─────────────────────────────── H
                """
                    + PROMPT));
  }

  @Test
  void processShowsItsCountsAndMemory() {
    processes.called(blink, 0, 1, 0, 0, 0).counted(blink, 179, 0, 0).used(blink, 0);
    processes.inState(blink, ProcessState.YIELDED, false);
    processes.withMemory(blink, 0x20006918, 0x20006918, 0x20006800, 0x20006708);
    // What the kernel keeps of a process besides its queue and its 14 grants' addresses.
    int store = ProcessMemoryMap.storeStart(blink);
    int records = 0x20008000 - store - 14 * 4 - 10 * 16;

    assertThat(port.type("process blink\r"))
        .isEqualTo(
            crlf(PROCESS.formatted(records, store, store - 16, store - 16 - 0x20006918) + PROMPT));
  }

  @Test
  void whatTheProcessHasNotSaidIsUnknown() {
    processes.withMemory(blink, 0x20006020, 0, 0, 0);

    assertThat(port.type("process blink\r"))
        .contains(
            crlf(
                """
                             │ ▲ Heap            ? |      ?               S
                  ?????????? ┼─────────────────────────────────────────── R
                             │ Data              ? |      ?               A
                  ?????????? ┼─────────────────────────────────────────── M
                             │ ▼ Stack           ? |      ?
                  0x00000000 ┼───────────────────────────────────────────
                """));
  }

  @Test
  void liesOfTheProcessAreNoNegativeSizes() {
    processes.withMemory(blink, 0x20006100, 0x20007FF0, 0x20008000, 0x20006000);

    assertThat(port.type("process blink\r"))
        .contains("Heap            0 |      0          ")
        .contains("Data              0 |      0");
  }

  @Test
  void stackBeyondItsMemoryIsMarked() {
    processes.withMemory(blink, 0x20006900, 0x20006880, 0x20006100, 0x20005F00);

    assertThat(port.type("process blink\r")).contains("Stack         512 |    256 EXCEEDED!\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | Yield { yield_type: NoWait }",
        "1 | Subscribe { driver_number: 0, subdriver_number: 1, upcall_ptr: 0x2, appdata: 0x3 }",
        "2 | Command { driver_number: 0, subdriver_number: 1, arg0: 2, arg1: 3 }",
        "3 | ReadWriteAllow { driver_number: 0, subdriver_number: 1, allow_address: 0x2,"
            + " allow_size: 3 }",
        "4 | ReadOnlyAllow { driver_number: 0, subdriver_number: 1, allow_address: 0x2,"
            + " allow_size: 3 }",
        "5 | Memop { operand: 0, arg0: 1 }",
        "6 | Exit { which: 0, completion_code: 1 }",
        "7 | UserspaceReadableAllow { driver_number: 0, subdriver_number: 1, allow_address: 0x2,"
            + " allow_size: 3 }",
        "8 | None",
        "255 | None",
      })
  void lastSystemCallIsSpelledOut(int number, String text) {
    processes.called(blink, number, 0, 1, 2, 3);

    assertThat(port.type("process blink\r")).contains(" Last Syscall: " + text + "\r\n");
  }

  @Test
  void largestNumbersFitIntoAPiece() {
    processes.called(blink, 7, -1, -1, -1, -1);

    assertThat(port.type("process blink\r"))
        .contains(
            " Last Syscall: UserspaceReadableAllow { driver_number: 4294967295,"
                + " subdriver_number: 4294967295, allow_address: 0xffffffff,"
                + " allow_size: 4294967295 }\r\n Completion Code: None\r\n");
  }

  @Test
  void completionCodeTellsHowTheProcessEnded() {
    processes.exited(blink, -5);
    assertThat(port.type("process blink\r")).contains(" Completion Code: -5\r\n");

    port.type("boot blink\r");
    assertThat(port.type("process blink\r")).contains(" Completion Code: -5\r\n");

    port.type("terminate blink\r");
    assertThat(port.type("process blink\r")).contains(" Completion Code: Faulted\r\n");
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }
}
