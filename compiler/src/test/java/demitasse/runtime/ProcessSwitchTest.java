package demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.rig.BoardProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The switch to hostile processes and back, on QEMU's Cortex-M4 with its MPU.
 *
 * <p>The C files print a line for each fact, and keep canaries in the kernel's registers over each
 * run of a process, whatever stops it. Each instruction takes the same time there, so that what a
 * timer meets does not depend on the machine that runs the test.
 */
class ProcessSwitchTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static BoardProgram.Ended run(String source, int scenario) {
    List<Path> sources = List.of(Resource.path(source), Resource.path("processes.c"));
    try (BoardProgram program = BoardProgram.build("-Os", sources, "-DSCENARIO=" + scenario)) {
      return program.run(LIMIT, "-icount", "shift=8");
    }
  }

  private static void assertAllHold(BoardProgram.Ended ended, int count) {
    assertThat(ended.serialOutput().lines())
        .hasSize(count)
        .allMatch(line -> line.endsWith(": yes"));
    assertThat(ended.status()).isZero();
  }

  @Test
  void systemCallsKeepTheRegistersOfBothSidesAndNeverGivePrivilege() {
    assertAllHold(run("process-calls.c", 0), 21);
  }

  @Test
  void theKernelsFaultBeforeTheProcessHasStartedIsAPanic() {
    BoardProgram.Ended ended = run("process-calls.c", 1);

    assertThat(ended.serialOutput()).contains("panic: BusFault", "BFAR 0x61000000");
    assertThat(ended.status()).isEqualTo(1);
  }

  /**
   * 20 to the process: 8 of demitasse_switch_to_process and 12 of the SVC handler; 16 to the
   * kernel: 14 and 2; and two of the process.
   */
  @Test
  void aRoundTripTakes38Instructions() {
    String printed = run("process-calls.c", 2).serialOutput();

    assertThat(printed).contains("instructions of a round trip: %08x\n".formatted(20 + 16 + 2));
  }

  /** In which order a stacking fault and its cause are handled depends on the priorities. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(ints = {0, 1, 2})
  void everyFaultEndsTheProcessAndNothingElse(int priorities) {
    assertAllHold(run("process-faults.c", priorities), 30);
  }

  @Test
  void interruptsAtEachInstructionLoseNoSystemCallAndMakeNone() {
    assertAllHold(run("process-interrupts.c", 0), 6);
  }
}
