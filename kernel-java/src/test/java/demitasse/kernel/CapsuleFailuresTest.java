package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.abi.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Capsules that throw: their call ends, the caller is answered, and everything else goes on. */
class CapsuleFailuresTest extends KernelTestCase {
  private static final int LINE = 5;

  private int served;
  private Capsule lineCapsule;
  private Capsule deferredCapsule;
  private int deferredCall;
  private int deferredCalls;
  private RuntimeException failure = new IllegalStateException();

  @BeforeEach
  void start() {
    build(FaultPolicies.stop(), 2);
    lineCapsule = fixture.connect(LINE, this::serve);
    deferredCapsule = fixture.kernelBuilder().capsule("deferred");
    deferredCall =
        fixture.kernelBuilder().deferredCalls().create(deferredCapsule, this::deferredCall);
    fixture.addApp("one").addApp("two").boot();
    process = fixture.process(0);
    ram = process.memoryStart();
  }

  private void serve() {
    served++;
    throwFailure();
  }

  private void deferredCall() {
    deferredCalls++;
    throwFailure();
  }

  private void throwFailure() {
    if (failure != null) {
      failure.fillInStackTrace();
      throw failure;
    }
  }

  @Test
  void e01CommandThatThrowsFails() {
    driver.failure = new ArrayIndexOutOfBoundsException();

    var answer = process.command(DRIVER, 1, CANARY, CANARY + 1);

    assertFailure(answer, ErrorCode.FAIL);
    assertThat(answer.r2()).isEqualTo(CANARY);
    assertThat(answer.r3()).isEqualTo(CANARY + 1);
    assertThat(capsule.failures()).isEqualTo(1);
  }

  @Test
  void e01AllowThatThrowsFailsAndGivesBackWhatWasPassed() {
    process.allowReadWrite(DRIVER, 0, buffer(0), 8);
    driver.failure = new IllegalStateException();

    assertRefused(process.allowReadWrite(DRIVER, 0, buffer(8), 4), ErrorCode.FAIL, buffer(8), 4);

    assertThat(driver.readWrite[0].length(process.identifier())).isEqualTo(8);
  }

  @Test
  void e01CommandThatAnswersNullFails() {
    driver.behaviour = (id, command, argument0, argument1) -> null;

    assertFailure(process.command(DRIVER, 1, 0, 0), ErrorCode.FAIL);
    assertThat(capsule.failures()).isEqualTo(1);
  }

  @Test
  void failureIsAnnouncedWithItsPlace() {
    driver.failure = new IllegalStateException();

    process.command(DRIVER, 1, 0, 0);

    assertThat(fixture.messages().text())
        .matches("Capsule driver20003 failed at ScriptedDriver.java:\\d+\r\n");
  }

  @Test
  void otherDriversAndProcessesGoOn() {
    driver.failure = new IllegalStateException();
    process.command(DRIVER, 1, 0, 0);

    assertSuccess(process.command(BARE_DRIVER, 0, 0, 0), 5);
    assertSuccess(fixture.process(1).memop(2, 0), fixture.process(1).memoryStart());
  }

  @Test
  void capsuleIsSwitchedOffAfterTenFailures() {
    driver.failure = new IllegalStateException();
    for (int count = 0; count < KernelBuilder.DEFAULT_FAILURE_LIMIT; count++) {
      assertThat(capsule.isFaulted()).isFalse();
      assertFailure(process.command(DRIVER, 1, 0, 0), ErrorCode.FAIL);
    }
    assertThat(capsule.isFaulted()).isTrue();
    assertThat(fixture.messages().text()).endsWith(" and was switched off\r\n");
    driver.failure = null;
    int calls = driver.calls.size();

    assertFailure(process.command(DRIVER, 1, 0, 0), ErrorCode.NODEVICE);
    assertRefused(process.allowReadWrite(DRIVER, 0, 0, 0), ErrorCode.NODEVICE, 0, 0);
    assertThat(driver.calls).hasSize(calls);
    assertThat(driver.allowed).isEmpty();
  }

  @Test
  void capsuleThatWasRestartedIsCalledAgain() {
    driver.failure = new IllegalStateException();
    for (int count = 0; count < 12; count++) {
      process.command(DRIVER, 1, 0, 0);
    }
    assertThat(capsule.failures()).isEqualTo(10);
    driver.failure = null;

    capsule.restart();

    assertSuccess(process.command(DRIVER, 1, 0, 0));
    assertThat(capsule.failures()).isZero();
  }

  @Test
  void e01ServiceThatThrowsIsCalledForTheNextInterrupt() {
    fixture.board().raise(LINE);
    fixture.step();
    fixture.board().raise(LINE);
    fixture.step();

    assertThat(served).isEqualTo(2);
    assertThat(lineCapsule.failures()).isEqualTo(2);
    assertThat(fixture.board().isEnabled(LINE)).isTrue();
  }

  @Test
  void e04LineOfACapsuleThatWasSwitchedOffStaysOff() {
    for (int count = 0; count < KernelBuilder.DEFAULT_FAILURE_LIMIT; count++) {
      fixture.board().raise(LINE);
      fixture.step();
    }
    assertThat(served).isEqualTo(KernelBuilder.DEFAULT_FAILURE_LIMIT);

    assertThat(fixture.board().isEnabled(LINE)).isFalse();
    fixture.board().raise(LINE);
    fixture.settle();
    assertThat(served).isEqualTo(KernelBuilder.DEFAULT_FAILURE_LIMIT);
  }

  @Test
  void e04LineOfACapsuleThatWasSwitchedOffStaysOffThoughAnotherFails() {
    for (int count = 0; count < KernelBuilder.DEFAULT_FAILURE_LIMIT; count++) {
      fixture.board().raise(LINE);
      fixture.step();
    }
    driver.failure = new IllegalStateException();

    assertFailure(process.command(DRIVER, 1, 0, 0), ErrorCode.FAIL);

    assertThat(fixture.board().isEnabled(LINE)).isFalse();
  }

  @Test
  void e04LineOfACapsuleThatFailedElsewhereIsNotServed() {
    while (!lineCapsule.isFaulted()) {
      lineCapsule.countFailure();
    }
    fixture.board().raise(LINE);
    fixture.settle();

    assertThat(served).isZero();
    assertThat(fixture.board().isEnabled(LINE)).isFalse();
  }

  @Test
  void e01DeferredCallThatThrowsIsCharged() {
    fixture.kernelBuilder().deferredCalls().request(deferredCall);
    fixture.step();

    assertThat(deferredCalls).isEqualTo(1);
    assertThat(deferredCapsule.failures()).isEqualTo(1);
    assertSuccess(process.memop(2, 0), ram);
  }

  @Test
  void deferredCallOfACapsuleThatWasSwitchedOffIsNotMade() {
    for (int count = 0; count < 12; count++) {
      fixture.kernelBuilder().deferredCalls().request(deferredCall);
      fixture.step();
    }

    assertThat(deferredCalls).isEqualTo(KernelBuilder.DEFAULT_FAILURE_LIMIT);
  }

  @Test
  void exceptionOfTheKernelItselfEndsTheSystem() {
    RuntimeException own = new IllegalStateException();

    assertThatThrownBy(() -> fixture.kernel().failures.contain(own)).isSameAs(own);
    assertThat(fixture.board().panicText()).contains("CapsuleFailuresTest.java");
  }

  @Test
  void panicInsideACapsuleEndsTheSystem() {
    driver.failure = new KernelPanic();

    assertThatThrownBy(() -> process.command(DRIVER, 1, 0, 0)).isInstanceOf(KernelPanic.class);
  }

  @Test
  void failureInAServiceAnswersNobody() {
    driver.behaviour = (id, command, a0, a1) -> CommandReturn.success(77);
    process.then(process::stopInterrupted);
    assertSuccess(process.command(DRIVER, 1, 0, 0), 77);
    fixture.board().raise(LINE);
    fixture.step();

    assertSuccess(process.registers(), 77);
  }

  @Test
  void failureAfterACommandIsNotTheCommands() {
    assertSuccess(process.command(DRIVER, 1, 0, 0));

    assertThatThrownBy(() -> fixture.kernel().failures.contain(new IllegalStateException()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(capsule.failures()).isZero();
  }

  @Test
  void loopContainsFailuresAndGoesOn() {
    driver.failure = new IllegalStateException();
    Error end = new AssertionError("end of the test");
    process.thenCall(2, DRIVER, 0, 0, 0);
    process.then(process::stopInterrupted);
    process.then(
        () -> {
          throw end;
        });

    fixture.prefer(0);
    assertThatThrownBy(() -> fixture.kernel().run()).isSameAs(end);

    assertThat(capsule.failures()).isEqualTo(1);
    assertFailure(process.registers(), ErrorCode.FAIL);
  }

  /** Lets the kernel itself fail, and expects that no capsule is charged with it. */
  private void assertOutsideOfAnyCapsule() {
    RuntimeException ofTheKernel = new IllegalStateException();

    assertThatThrownBy(() -> fixture.kernel().failures.contain(ofTheKernel)).isSameAs(ofTheKernel);
  }

  @Test
  void kernelIsOutsideOfACapsuleThatHasJudgedABuffer() {
    assertSwapped(process.allowReadWrite(DRIVER, 0, buffer(0), 8), 0, 0);

    assertOutsideOfAnyCapsule();
  }

  @Test
  void kernelIsOutsideOfACapsuleThatHasServedAnInterrupt() {
    failure = null;
    fixture.board().raise(LINE);
    fixture.step();
    assertThat(served).isEqualTo(1);

    assertOutsideOfAnyCapsule();
  }

  @Test
  void kernelIsOutsideOfACapsuleThatHasMadeADeferredCall() {
    failure = null;
    fixture.kernelBuilder().deferredCalls().request(deferredCall);
    fixture.step();
    assertThat(deferredCalls).isEqualTo(1);

    assertOutsideOfAnyCapsule();
  }
}
