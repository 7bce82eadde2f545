package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.kernel.ScriptedProcess.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three yields (TRD 104, section 4.1), and what they must not do. */
class YieldCallsTest extends KernelTestCase {
  private static final int UNTOUCHED = 0x55;

  private int flag;

  @BeforeEach
  void start() {
    boot("app");
    flag = buffer(0);
    process.poke(flag, (byte) UNTOUCHED);
    process.command(DRIVER, 0, 0, 0);
  }

  private boolean schedule(int number, int argument) {
    return driver.upcalls[number].schedule(process.identifier(), argument, 20, 30);
  }

  private void subscribe(int number) {
    process.subscribe(DRIVER, number, process.function(number), 40 + number);
  }

  @Test
  void waitWithoutUpcallSleeps() {
    assertThat(process.yieldWait()).isNull();

    assertThat(state()).isEqualTo(ProcessState.YIELDED);
    fixture.step();
    assertThat(fixture.board().sleeps()).isPositive();
  }

  @Test
  void waitRunsOneUpcallFunction() {
    subscribe(1);
    schedule(1, 10);
    schedule(1, 11);
    process.yieldWait();
    int pcOfYield = process.kernelView().binaryStart + 2;

    Registers upcall = process.registers();

    assertThat(upcall.r0()).isEqualTo(10);
    assertThat(upcall.r1()).isEqualTo(20);
    assertThat(upcall.r2()).isEqualTo(30);
    assertThat(upcall.r3()).isEqualTo(41);
    assertThat(upcall.pc()).isEqualTo(process.function(1) & ~1);
    assertThat(upcall.lr()).isEqualTo(pcOfYield | 1);
    assertThat(process.kernelView().queueCount).isEqualTo((byte) 1);
  }

  @Test
  void waitingProcessWakesForAnUpcall() {
    subscribe(0);
    process.yieldWait();
    schedule(0, 10);

    assertThat(process.run().r0()).isEqualTo(10);
    assertThat(state()).isEqualTo(ProcessState.RUNNING);
  }

  @Test
  void functionStartsOutsideOfAnyItBlock() {
    subscribe(0);
    schedule(0, 1);
    process.then(
        () -> {
          process.setXpsr(0x6100_FC00);
          return process.stopInterrupted();
        });

    assertThat(process.yieldWait().xpsr()).isEqualTo(1 << 24);
  }

  @Test
  void upcallsComeInTheOrderOfTheirComing() {
    subscribe(0);
    subscribe(1);
    schedule(1, 1);
    schedule(0, 2);
    schedule(1, 3);

    assertThat(process.yieldWait().r0()).isEqualTo(1);
    assertThat(process.yieldWait().r0()).isEqualTo(2);
    assertThat(process.yieldWait().r0()).isEqualTo(3);
    assertThat(process.yieldWait()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void d01OnlyNoWaitWritesTheFlag(int variant) {
    subscribe(0);
    schedule(0, 1);

    process.call(0, variant, flag, flag, flag);

    assertThat(process.peek(flag)).isEqualTo(UNTOUCHED);
  }

  @Test
  void noWaitWithoutUpcallGoesOnAtOnce() {
    Registers answer = process.call(0, 0, flag, CANARY, CANARY + 1);

    assertThat(process.peek(flag)).isZero();
    assertThat(answer.r0()).isZero();
    assertThat(answer.r1()).isEqualTo(flag);
    assertThat(answer.r2()).isEqualTo(CANARY);
    assertThat(answer.r3()).isEqualTo(CANARY + 1);
  }

  @Test
  void noWaitWithUpcallRunsIt() {
    subscribe(0);
    schedule(0, 10);

    assertThat(process.yieldNoWait(flag).r0()).isEqualTo(10);
    assertThat(process.peek(flag)).isEqualTo(1);
  }

  @Test
  void noWaitWithNullUpcallsOnlyDoesNotBlock() {
    schedule(0, 10);

    Registers answer = process.yieldNoWait(flag);

    assertThat(answer).isNotNull();
    assertThat(process.peek(flag)).isZero();
    assertThat(process.yieldWaitFor(DRIVER, 0).r0()).isEqualTo(10);
  }

  @Test
  void d01FlagOutsideTheMemoryIsIgnored() {
    Process view = process.kernelView();
    byte[] before = fixture.board().ramContent(view.appBreak, view.memoryEnd);

    assertThat(process.yieldNoWait(0)).isNotNull();
    assertThat(process.yieldNoWait(-1)).isNotNull();
    assertThat(process.yieldNoWait(view.flashStart)).isNotNull();
    assertThat(process.yieldNoWait(ram - 1)).isNotNull();
    assertThat(process.yieldNoWait(view.appBreak)).isNotNull();
    assertThat(fixture.board().ramContent(view.appBreak, view.appBreak + 1)).startsWith(before[0]);
  }

  @Test
  void d01FlagMayBeTheLastByteOfTheMemory() {
    process.poke(process.kernelView().appBreak - 1, (byte) UNTOUCHED);

    process.yieldNoWait(process.kernelView().appBreak - 1);

    assertThat(process.peek(process.kernelView().appBreak - 1)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 0x8000_0000, -1})
  void unknownYieldFaults(int variant) {
    assertThat(process.call(0, variant, 0, 0, 0)).isNull();

    assertThat(state()).isEqualTo(ProcessState.FAULTED);
  }

  @Test
  void waitForTakesAnUpcallThatIsQueued() {
    subscribe(0);
    subscribe(1);
    schedule(1, 1);
    schedule(0, 10);
    schedule(0, 11);

    Registers answer = process.call(0, 2, DRIVER, 0, CANARY);

    assertThat(answer.r0()).isEqualTo(10);
    assertThat(answer.r1()).isEqualTo(20);
    assertThat(answer.r2()).isEqualTo(30);
    assertThat(answer.r3()).isEqualTo(CANARY);
    assertThat(answer.pc()).isEqualTo(process.kernelView().binaryStart + 2);
    assertThat(process.yieldWait().r0()).isEqualTo(1);
    assertThat(process.yieldWait().r0()).isEqualTo(11);
    assertThat(process.yieldWait()).isNull();
  }

  @Test
  void d02WaitForIsReadyThoughAnotherUpcallFollows() {
    assertThat(process.yieldWaitFor(DRIVER, 0)).isNull();
    assertThat(state()).isEqualTo(ProcessState.YIELDED_FOR);
    schedule(2, 9);
    schedule(0, 10);
    schedule(1, 11);

    assertThat(process.run().r0()).isEqualTo(10);
    assertThat(process.yieldWaitFor(DRIVER, 1).r0()).isEqualTo(11);
    assertThat(process.yieldWaitFor(DRIVER, 2).r0()).isEqualTo(9);
  }

  @Test
  void d02WaitForIsNotReadyForOtherUpcalls() {
    subscribe(0);
    process.yieldWaitFor(DRIVER, 1);
    schedule(0, 10);

    assertThat(process.run()).isNull();
    assertThat(state()).isEqualTo(ProcessState.YIELDED_FOR);
  }

  @Test
  void d02AwaitedUpcallComesThoughTheQueueIsFull() {
    subscribe(0);
    process.yieldWaitFor(DRIVER, 1);
    for (int count = 0; count < ProcessStore.UPCALL_CAPACITY; count++) {
      schedule(0, count);
    }

    assertThat(schedule(1, 10)).isTrue();
    assertThat(process.run().r0()).isEqualTo(10);
  }

  @Test
  void waitForDoesNotCallTheFunction() {
    subscribe(0);
    process.yieldWaitFor(DRIVER, 0);
    schedule(0, 10);

    assertThat(process.run().pc()).isEqualTo(process.kernelView().binaryStart + 2);
    assertThat(process.yieldWait()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {NO_DRIVER, BARE_DRIVER, DRIVER, -1, 0x8000_0000})
  void waitForWhatCannotComeWaitsForEver(int number) {
    schedule(0, 1);

    assertThat(process.yieldWaitFor(number, number == DRIVER ? 3 : 0)).isNull();
    schedule(1, 1);
    assertThat(process.run()).isNull();
  }

  @Test
  void stoppedProcessGetsItsUpcallWhenItGoesOn() {
    subscribe(0);
    process.yieldWait();
    fixture.kernelBuilder().lifecycle().stop(process.kernelView());
    schedule(0, 10);
    assertThat(process.run()).isNull();

    fixture.kernelBuilder().lifecycle().resume(process.kernelView());

    assertThat(process.run().r0()).isEqualTo(10);
  }

  @Test
  void stoppedProcessGetsTheAwaitedUpcallWhenItGoesOn() {
    process.yieldWaitFor(DRIVER, 0);
    fixture.kernelBuilder().lifecycle().stop(process.kernelView());
    schedule(0, 10);
    assertThat(process.run()).isNull();

    fixture.kernelBuilder().lifecycle().resume(process.kernelView());

    assertThat(process.run().r0()).isEqualTo(10);
  }
}
