package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue of upcalls: its limits, its ring, and upcalls that nobody subscribed to. */
class UpcallsTest extends KernelTestCase {
  private static final int CAPACITY = ProcessStore.UPCALL_CAPACITY;

  @BeforeEach
  void start() {
    boot("app");
  }

  private boolean schedule(int number, int argument) {
    return driver.upcalls[number].schedule(process.identifier(), argument, 0, 0);
  }

  private void subscribe(int number) {
    process.subscribe(DRIVER, number, process.function(number), 0);
  }

  @Test
  void upcallToProcessThatNeverUsedTheDriverIsLost() {
    assertThat(schedule(0, 1)).isFalse();
    assertThat(process.kernelView().queueCount).isZero();
    assertThat(process.kernelView().droppedUpcalls).isEqualTo((char) 0);
  }

  @Test
  void i4UpcallToDeadProcessIsLost() {
    subscribe(0);
    int identifier = process.identifier();
    process.faultNow();

    assertThat(driver.upcalls[0].schedule(identifier, 1, 2, 3)).isFalse();
    assertThat(driver.upcalls[0].schedule(ProcessTable.NO_PROCESS, 1, 2, 3)).isFalse();
  }

  @Test
  void queueHoldsTenAndCountsWhatItDrops() {
    subscribe(0);
    for (int count = 0; count < CAPACITY; count++) {
      assertThat(schedule(0, count)).isTrue();
    }

    assertThat(schedule(0, 100)).isFalse();
    assertThat(schedule(1, 101)).isFalse();

    assertThat(process.kernelView().droppedUpcalls).isEqualTo((char) 2);
    for (int count = 0; count < CAPACITY; count++) {
      assertThat(process.yieldWait().r0()).isEqualTo(count);
    }
    assertThat(process.yieldWait()).isNull();
  }

  @Test
  void ringWrapsAnyNumberOfTimes() {
    subscribe(0);
    int next = 0;
    int expected = 0;
    for (int round = 0; round < 5 * CAPACITY; round++) {
      while (process.kernelView().queueCount < 3 + round % 7) {
        schedule(0, next++);
      }
      assertThat(process.yieldWait().r0()).isEqualTo(expected++);
    }
  }

  @Test
  void awaitedUpcallLeavesTheMiddleOfTheRing() {
    subscribe(0);
    subscribe(1);
    for (int round = 0; round < 2 * CAPACITY; round++) {
      schedule(0, 1);
      schedule(1, 2);
      schedule(0, 3);
      assertThat(process.yieldWaitFor(DRIVER, 1).r0()).isEqualTo(2);
      assertThat(process.yieldWait().r0()).isEqualTo(1);
      assertThat(process.yieldWait().r0()).isEqualTo(3);
      assertThat(process.kernelView().queueCount).isZero();
    }
  }

  @Test
  void nullUpcallBeforeAFunctionIsDropped() {
    subscribe(1);
    schedule(0, 5);
    schedule(1, 6);
    schedule(0, 7);

    assertThat(process.yieldWait().r0()).isEqualTo(6);
    assertThat(process.yieldWaitFor(DRIVER, 0).r0()).isEqualTo(7);
  }

  @Test
  void nullUpcallsDoNotWakeAWaitingProcess() {
    process.command(DRIVER, 0, 0, 0);
    process.yieldWait();
    schedule(0, 1);

    assertThat(process.run()).isNull();
  }

  @Test
  void nullUpcallsDoNotKeepAWaitingProcessFromItsUpcall() {
    subscribe(1);
    process.yieldWait();
    for (int count = 0; count <= CAPACITY; count++) {
      assertThat(schedule(0, count)).isTrue();
    }

    assertThat(schedule(1, 42)).isTrue();
    assertThat(process.run().r0()).isEqualTo(42);
    assertThat(process.kernelView().droppedUpcalls).isEqualTo((char) 0);
  }

  @Test
  void nullUpcallsFromBeforeTheWaitDoNotKeepAProcessFromItsUpcall() {
    subscribe(1);
    for (int count = 0; count < CAPACITY; count++) {
      schedule(0, count);
    }
    process.yieldWait();

    assertThat(schedule(1, 42)).isTrue();
    assertThat(process.run().r0()).isEqualTo(42);
  }

  @Test
  void upcallToAFunctionWithoutRightsFaultsThere() {
    process.subscribe(DRIVER, 0, ram, 0);
    schedule(0, 1);

    assertThat(process.yieldWait()).isNull();
    assertThat(state()).isEqualTo(ProcessState.FAULTED);
    assertThat(fixture.board().processFaultStatus()).isEqualTo(ScriptedProcess.IACCVIOL);
  }

  @Test
  void upcallsNest() {
    subscribe(0);
    subscribe(1);
    schedule(0, 1);
    schedule(1, 2);
    process.yieldWait();
    int inside = process.stackPointer();
    process.moveStackTo(inside - 64);

    assertThat(process.yieldWait().r0()).isEqualTo(2);
    assertThat(process.stackPointer()).isEqualTo(inside - 64);
    assertThat(process.registers().lr()).isEqualTo(process.kernelView().binaryStart + 2 | 1);
  }

  @Test
  void frameKeepsThePaddingOfTheStack() {
    subscribe(0);
    schedule(0, 1);
    int stack = process.stackPointer() - 4;
    process.moveStackTo(stack);

    process.yieldWait();

    assertThat(process.stackPointer()).isEqualTo(stack);
  }

  @Test
  void queueCountsTheCallsOfFunctionsAsTheyComeAndGo() {
    subscribe(0);
    schedule(0, 1);
    schedule(0, 2);
    assertThat(process.kernelView().queuedFunctions).isEqualTo((byte) 2);
    process.yieldWaitFor(DRIVER, 0);
    assertThat(process.kernelView().queuedFunctions).isEqualTo((byte) 1);
    process.yieldWaitFor(DRIVER, 0);
    assertThat(process.kernelView().queuedFunctions).isZero();
  }

  @Test
  void awaitedUpcallAnswersWithItsThreeValues() {
    process.command(DRIVER, 0, 0, 0);
    driver.upcalls[0].schedule(process.identifier(), CANARY, CANARY + 1, CANARY + 2);

    ScriptedProcess.Registers answer = process.yieldWaitFor(DRIVER, 0);

    assertThat(answer.r0()).isEqualTo(CANARY);
    assertThat(answer.r1()).isEqualTo(CANARY + 1);
    assertThat(answer.r2()).isEqualTo(CANARY + 2);
  }

  @Test
  void awaitedNullUpcallIsNoCallOfAFunction() {
    process.command(DRIVER, 0, 0, 0);
    schedule(0, 1);

    assertThat(process.yieldWaitFor(DRIVER, 0).r0()).isEqualTo(1);

    assertThat(process.kernelView().queuedFunctions).isZero();
  }
}
