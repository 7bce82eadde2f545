package demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.rig.BoardProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Start-up, interrupt handlers and the panic report, on QEMU's Cortex-M4. */
class RuntimeOnBoardTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final List<Path> SOURCES =
      List.of(Resource.path("selftest.c"), Resource.path("memory-check.c"));

  private static BoardProgram.Ended run(int scenario) {
    try (BoardProgram program = BoardProgram.build("-Os", SOURCES, "-DSCENARIO=" + scenario)) {
      return program.run(LIMIT);
    }
  }

  @Test
  void startUpAndInterruptsDoWhatTheySay() {
    BoardProgram.Ended ended = run(0);

    assertThat(ended.serialOutput().lines())
        .containsExactly(
            "data is copied: yes",
            "bss is zero: yes",
            "memory functions: yes",
            "thrown and caught: yes",
            "no region is left: yes",
            "masked by the handler: yes",
            "the line is pending: yes",
            "once: yes",
            "in no other word: yes",
            "quiet when served: yes",
            "again: yes",
            "SysTick is pending: yes",
            "nothing is left: yes");
    assertThat(ended.status()).isZero();
  }

  @Test
  void anUncaughtExceptionPrintsItsNumbers() {
    BoardProgram.Ended ended = run(1);

    assertThat(ended.serialOutput())
        .contains("panic: exception that nothing catches\n  type 7  location 99 ");
    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void aBadAddressIsABusFaultWithTheAddress() {
    BoardProgram.Ended ended = run(2);

    assertThat(ended.serialOutput())
        .contains("panic: BusFault\n  pc 0x", "CFSR 0x00008200", "BFAR 0x61000000");
    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void anUndefinedInstructionIsAUsageFault() {
    assertThat(run(3).serialOutput())
        .contains("panic: UsageFault\n  pc 0x", "CFSR 0x00010000")
        .doesNotContain("BFAR");
  }

  @Test
  void aStackPointerOutsideOfMemoryIsReportedAllTheSame() {
    assertThat(run(4).serialOutput())
        .contains("panic: ", "sp 0x60000", "CFSR 0x")
        .doesNotContain("  pc 0x");
  }

  @Test
  void aFaultWithInterruptsMaskedIsAForcedHardFault() {
    assertThat(run(5).serialOutput()).contains("panic: HardFault\n  pc 0x", "HFSR 0x40000000");
  }
}
