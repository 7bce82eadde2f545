package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.kernel.ScriptedProcess.Registers;
import demitasse.machine.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit: a process ends, or starts anew (TRD 104, section 4.7). */
class ExitCallsTest extends KernelTestCase {
  @BeforeEach
  void start() {
    boot("app");
  }

  @Test
  void terminatedProcessIsDeadAndLeavesItsCode() {
    process.command(DRIVER, 0, 0, 0);
    int identifier = process.identifier();

    assertThat(process.call(6, 0, 42, 0, 0)).isNull();

    assertThat(state()).isEqualTo(ProcessState.TERMINATED);
    assertThat(ProcessReport.hasCompletionCode(process.kernelView())).isTrue();
    assertThat(ProcessReport.completionCode(process.kernelView())).isEqualTo(42);
    assertThat(fixture.processTable().isAlive(identifier)).isFalse();
    assertThat(fixture.grants().countIn(process.kernelView())).isZero();
    assertThat(process.kernelView().restarts).isEqualTo((char) 0);
  }

  @Test
  void restartedProcessStartsAnew() {
    int identifier = process.identifier();

    Registers entry = process.call(6, 1, -7, 0, 0);

    assertThat(entry.pc())
        .isEqualTo(Memory.load32(process.kernelView().store + ProcessStore.ENTRY) & ~1);
    assertThat(process.identifier()).isNotEqualTo(identifier);
    assertThat(process.kernelView().restarts).isEqualTo((char) 1);
    assertThat(ProcessReport.completionCode(process.kernelView())).isEqualTo(-7);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 0x8000_0000, -1})
  void unknownExitIsNotSupported(int variant) {
    Registers answer = process.call(6, variant, CANARY, CANARY + 1, CANARY + 2);

    assertFailure(answer, ErrorCode.NOSUPPORT);
    assertThat(answer.r2()).isEqualTo(CANARY + 1);
    assertThat(answer.r3()).isEqualTo(CANARY + 2);
    assertThat(state()).isEqualTo(ProcessState.RUNNING);
  }

  @Test
  void restartsAreCountedWithoutWrapping() {
    process.kernelView().restarts = Character.MAX_VALUE;

    process.call(6, 1, 0, 0, 0);

    assertThat(process.kernelView().restarts).isEqualTo(Character.MAX_VALUE);
  }

  @Test
  void upcallsOfTheFormerLifeAreGone() {
    process.subscribe(DRIVER, 0, process.function(0), 0);
    driver.upcalls[0].schedule(process.identifier(), 1, 2, 3);

    process.call(6, 1, 0, 0, 0);

    assertThat(process.kernelView().queueCount).isZero();
    assertThat(process.yieldWait()).isNull();
  }
}
