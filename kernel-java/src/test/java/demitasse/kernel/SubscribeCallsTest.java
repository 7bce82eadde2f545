package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribe: which functions are taken, and what is given back (TRD 104, section 4.2). */
class SubscribeCallsTest extends KernelTestCase {
  @BeforeEach
  void start() {
    boot("app");
  }

  @Test
  void firstSubscriptionGivesBackNothing() {
    assertSwapped(process.subscribe(DRIVER, 0, process.function(1), 0x1234), 0, 0);
  }

  @Test
  void d11NextSubscriptionGivesBackTheOneBefore() {
    process.subscribe(DRIVER, 2, process.function(1), -2);
    process.subscribe(DRIVER, 1, process.function(3), 4);

    assertSwapped(process.subscribe(DRIVER, 2, 0, 7), process.function(1), -2);
    assertSwapped(process.subscribe(DRIVER, 2, process.function(5), 6), 0, 7);
    assertSwapped(process.subscribe(DRIVER, 1, 0, 0), process.function(3), 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 0x7FFF_FFFF, 0x8000_0000, -1})
  void d07WrongNumberIsNotSupported(int number) {
    int function = process.function(1);

    assertRefused(process.subscribe(DRIVER, number, function, 9), ErrorCode.NOSUPPORT, function, 9);
  }

  @Test
  void d07MissingDriverIsNoDevice() {
    assertRefused(process.subscribe(NO_DRIVER, 0, 0, 9), ErrorCode.NODEVICE, 0, 9);
  }

  @Test
  void d07DriverWithoutGrantIsNoMemory() {
    assertRefused(process.subscribe(BARE_DRIVER, 0, 0, 9), ErrorCode.NOMEM, 0, 9);
  }

  @Test
  void noRoomForTheGrantIsNoMemory() {
    process.memop(0, process.kernelView().kernelBreak);

    assertRefused(process.subscribe(DRIVER, 0, 0, 9), ErrorCode.NOMEM, 0, 9);
  }

  @Test
  void wrongFunctionIsToldBeforeMissingDriver() {
    assertRefused(process.subscribe(NO_DRIVER, 0, 1, 9), ErrorCode.INVAL, 1, 9);
  }

  @Test
  void functionIsInTheBinaryOrInRam() {
    Process view = process.kernelView();

    assertTaken(view.binaryStart);
    assertTaken(view.flashEnd - 4);
    assertTaken(view.memoryStart);
    assertTaken(view.appBreak - 4);
  }

  @Test
  void functionElsewhereIsRefused() {
    Process view = process.kernelView();

    assertRefusedFunction(view.binaryStart - 1);
    assertRefusedFunction(view.flashStart);
    assertRefusedFunction(view.flashEnd - 3);
    assertRefusedFunction(view.memoryStart - 1);
    assertRefusedFunction(view.appBreak - 3);
    assertRefusedFunction(view.kernelBreak);
    assertRefusedFunction(-1);
    assertRefusedFunction(-4);
    assertRefusedFunction(1);
    assertRefusedFunction(0x8000_0000);
  }

  private void assertTaken(int function) {
    assertThat(process.subscribe(DRIVER, 0, function, 0).r0()).isEqualTo(SUCCESS_U32_U32);
  }

  private void assertRefusedFunction(int function) {
    assertRefused(process.subscribe(DRIVER, 0, function, 3), ErrorCode.INVAL, function, 3);
  }

  @Test
  void d03QueuedUpcallsDieWithResubscribe() {
    process.subscribe(DRIVER, 0, process.function(1), 0);
    process.subscribe(DRIVER, 1, process.function(2), 0);
    driver.upcalls[0].schedule(process.identifier(), 1, 1, 1);
    driver.upcalls[1].schedule(process.identifier(), 2, 2, 2);
    driver.upcalls[0].schedule(process.identifier(), 3, 3, 3);

    process.subscribe(DRIVER, 0, process.function(3), 0);

    assertThat(process.yieldWait().r0()).isEqualTo(2);
    assertThat(process.yieldWait()).isNull();
  }

  @Test
  void d03QueuedUpcallsDieEvenWithTheSameFunction() {
    process.subscribe(DRIVER, 0, process.function(1), 0);
    driver.upcalls[0].schedule(process.identifier(), 1, 1, 1);

    process.subscribe(DRIVER, 0, process.function(1), 0);

    assertThat(process.yieldWait()).isNull();
  }

  @Test
  void refusedSubscriptionKeepsQueuedUpcalls() {
    process.subscribe(DRIVER, 0, process.function(1), 0);
    driver.upcalls[0].schedule(process.identifier(), 1, 1, 1);

    process.subscribe(DRIVER, 0, 1, 0);

    assertThat(process.yieldWait().r0()).isEqualTo(1);
  }

  @Test
  void nullUpcallStaysNullWhenAFunctionComes() {
    process.subscribe(DRIVER, 0, 0, 0);
    driver.upcalls[0].schedule(process.identifier(), 1, 2, 3);

    process.subscribe(DRIVER, 0, process.function(1), 0);

    assertThat(process.yieldWaitFor(DRIVER, 0).r2()).isEqualTo(3);
  }

  @Test
  void d04RemovedUpcallsAreCountedAcrossTheRingsEnd() {
    Upcalls upcalls = fixture.grants().upcalls();
    process.subscribe(DRIVER, 0, process.function(1), 0);
    process.subscribe(DRIVER, 1, process.function(2), 0);
    for (int round = 0; round < 2 * ProcessStore.UPCALL_CAPACITY; round++) {
      int before = process.kernelView().queueCount;
      for (int number = 0; number < 7; number++) {
        driver.upcalls[number % 2].schedule(process.identifier(), number, 0, 0);
      }
      int queued = process.kernelView().queueCount;

      assertThat(before).isZero();
      assertThat(queued).isEqualTo(7);
      assertThat(upcalls.removeFunctions(process.kernelView(), upcall(0))).isEqualTo(4);
      assertThat(process.kernelView().queueCount).isEqualTo((byte) 3);
      assertThat(process.yieldWait().r0()).isEqualTo(1);
      assertThat(upcalls.removeFunctions(process.kernelView(), upcall(1))).isEqualTo(2);
      assertThat(process.kernelView().queuedFunctions).isZero();
    }
  }

  private int upcall(int number) {
    return Upcalls.upcallOf(driver.grant.index, number);
  }
}
