package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.kernel.ScriptedDriver.Call;
import demitasse.kernel.ScriptedProcess.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands, and what is common to all system calls. */
class CommandCallsTest extends KernelTestCase {
  @BeforeEach
  void start() {
    boot("app");
  }

  @Test
  void driverGetsNumbersAsTheProcessPassedThem() {
    process.command(DRIVER, 0x8000_0001, -1, 0x7FFF_FFFF);

    assertThat(driver.calls)
        .containsExactly(new Call(process.identifier(), 0x8000_0001, -1, 0x7FFF_FFFF));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        NO_DRIVER,
        0x2_0002,
        0,
        1,
        3,
        0xFFFF,
        0x1_0001,
        0x3_0003,
        0x10_0003,
        -1,
        0x8000_0000,
        0x8002_0003,
        0xFFFF_0003,
        0x7FFF_FFFF,
        0xFFFE_0000
      })
  void d07MissingDriverIsNoDevice(int number) {
    Registers answer = process.command(number, 0, CANARY, CANARY + 1);

    assertFailure(answer, ErrorCode.NODEVICE);
    assertThat(answer.r2()).isEqualTo(CANARY);
    assertThat(answer.r3()).isEqualTo(CANARY + 1);
    assertThat(driver.calls).isEmpty();
  }

  @Test
  void driverWithoutGrantIsCalled() {
    assertSuccess(process.command(BARE_DRIVER, 0, 0, 0), 5);
  }

  @Test
  void firstCommandMakesTheGrant() {
    assertThat(driver.grant.peek(process.identifier())).isNull();

    process.command(DRIVER, 0, 0, 0);

    assertThat(driver.grant.peek(process.identifier())).isNotNull();
  }

  @Test
  void commandFailsIfThereIsNoMemoryForTheGrant() {
    process.memop(0, process.kernelView().kernelBreak);
    assertThat(process.kernelView().appBreak).isEqualTo(process.kernelView().kernelBreak);

    assertFailure(process.command(DRIVER, 0, 0, 0), ErrorCode.NOMEM);
    assertThat(driver.calls).isEmpty();
  }

  @Test
  void allOtherRegistersSurvive() {
    process.then(
        () -> {
          for (int index = 0; index < 8; index++) {
            process.highRegisters()[index] = 0x4000 + index;
          }
          return process.stopInterrupted();
        });
    process.run();
    Registers before = process.registers();

    Registers after = process.command(DRIVER, 0, 0, 0);

    assertThat(process.highRegisters())
        .containsExactly(0x4000, 0x4001, 0x4002, 0x4003, 0x4004, 0x4005, 0x4006, 0x4007);
    assertThat(after.r12()).isEqualTo(before.r12());
    assertThat(after.lr()).isEqualTo(before.lr());
    assertThat(after.xpsr()).isEqualTo(before.xpsr());
    assertThat(process.stackPointer()).isEqualTo(ram + KernelFixture.STACK_BYTES);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 0x7F, 0x80, 0xFF})
  void g04UnknownClassFaults(int svc) {
    assertThat(process.call(svc, 0, 0, 0, 0)).isNull();

    assertThat(state()).isEqualTo(ProcessState.FAULTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {DRIVER, BARE_DRIVER})
  void userspaceReadableAllowIsNotSupported(int number) {
    assertRefused(process.call(7, number, 0, buffer(0), 8), ErrorCode.NOSUPPORT, buffer(0), 8);
  }

  @Test
  void userspaceReadableAllowOfMissingDriverIsNoDevice() {
    assertRefused(process.call(7, NO_DRIVER, 0, -1, -2), ErrorCode.NODEVICE, -1, -2);
  }

  @Test
  void systemCallsAreCounted() {
    int before = process.kernelView().systemCalls;

    process.command(NO_DRIVER, 0, 0, 0);
    process.memop(2, 0);

    assertThat(process.kernelView().systemCalls - before).isEqualTo(2);
  }

  @Test
  void lastSystemCallIsNoted() {
    process.command(DRIVER, 1, 2, 3);

    assertThat(ProcessReport.lastCallClass(process.kernelView())).isEqualTo(2);
    assertThat(ProcessReport.lastCallRegister(process.kernelView(), 0)).isEqualTo(DRIVER);
    assertThat(ProcessReport.lastCallRegister(process.kernelView(), 1)).isEqualTo(1);
    assertThat(ProcessReport.lastCallRegister(process.kernelView(), 2)).isEqualTo(2);
    assertThat(ProcessReport.lastCallRegister(process.kernelView(), 3)).isEqualTo(3);
  }

  @Test
  void lowestStackPointerIsNoted() {
    process.memop(10, ram + KernelFixture.STACK_BYTES);
    process.moveStackTo(ram + 128);
    process.memop(2, 0);
    process.moveStackTo(ram + 192);
    process.memop(2, 0);

    assertThat(ProcessMemoryMap.lowestStackPointer(process.kernelView()))
        .isEqualTo(ram + 128 - ProcessFrame.BYTES);
  }

  @Test
  void a10FrameBelowTheBreakButAboveItsEndFaults() {
    // The MPU rounds the break up, so the hardware can stack where the process has no memory.
    process.memop(0, ram + 600);
    process.moveStackTo(ram + 608);

    assertThat(process.memop(2, 0)).isNull();
    assertThat(state()).isEqualTo(ProcessState.FAULTED);
  }

  @Test
  void a10FrameThatEndsAtTheBreakIsUsed() {
    process.memop(0, ram + 608);
    process.moveStackTo(ram + 608);

    assertSuccess(process.memop(2, 0), ram);
  }

  @Test
  void a10FrameThatStartsAtTheMemoryIsUsed() {
    process.moveStackTo(ram + ProcessFrame.BYTES);

    assertSuccess(process.memop(2, 0), ram);
  }

  @Test
  void stackOverflowFaults() {
    process.moveStackTo(ram + ProcessFrame.BYTES - 8);

    assertThat(process.memop(2, 0)).isNull();
    assertThat(state()).isEqualTo(ProcessState.FAULTED);
  }
}
