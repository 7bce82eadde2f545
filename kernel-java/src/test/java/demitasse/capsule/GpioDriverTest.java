package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.hil.GpioPin;
import demitasse.kernel.CapsuleBench;
import demitasse.kernel.CapsuleBench.Queued;
import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GpioDriverTest {
  private static final int MISSING = 1;

  private final CapsuleBench bench = new CapsuleBench(4);
  private final FakePin pin = new FakePin();
  private final FakePin last = new FakePin();
  private final GpioDriver driver =
      new GpioDriver(new GpioPin[] {pin, null, last}, bench.processes(), bench.grants());
  private final int app = bench.start("app");
  private final int other = bench.start("other");

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void commandZeroSaysThatTheDriverExistsAndTenHowManyPinsThereAre() {
    assertThat(command(0, -1, 0)).isEqualTo(Answer.success());
    assertThat(command(10, -1, 0)).isEqualTo(Answer.success(3));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, output",
    "2, 0, set",
    "3, 0, clear",
    "4, 0, toggle",
    "5, 0, input NONE",
    "5, 1, input UP",
    "7, 0, interrupt BOTH",
    "7, 1, interrupt RISING",
    "7, 2, interrupt FALLING",
    "9, 0, disable",
  })
  void commandDoesOneThingToItsPin(int number, int argument, String call) {
    assertThat(command(number, 2, argument)).isEqualTo(Answer.success());

    assertThat(last.takeCalls()).containsExactly(call);
    assertThat(pin.takeCalls()).isEmpty();
  }

  @Test
  void disablingTheInterruptDisablesThePin() {
    assertThat(command(8, 0, 0)).isEqualTo(Answer.success());

    assertThat(pin.takeCalls()).containsExactly("no interrupt", "disable");
  }

  @Test
  void readAnswersOneOrZero() {
    assertThat(command(6, 0, 0)).isEqualTo(Answer.success(0));
    pin.drive(true);
    assertThat(command(6, 0, 0)).isEqualTo(Answer.success(1));
  }

  @Test
  void pullThatThePinDoesNotHaveIsNotSupported() {
    assertThat(command(5, 0, 2)).isEqualTo(Answer.failure(ErrorCode.NOSUPPORT));
  }

  @ParameterizedTest
  @CsvSource({"5, 3", "5, -1", "7, 3", "7, -1"})
  void unknownConfigurationIsNotSupported(int number, int argument) {
    assertThat(command(number, 0, argument)).isEqualTo(Answer.failure(ErrorCode.NOSUPPORT));
    assertThat(pin.takeCalls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void pinBeyondTheLastIsInvalidAndOneThatIsMissingNoDevice(int number) {
    for (int index : new int[] {3, 32, Integer.MAX_VALUE, Integer.MIN_VALUE, -1}) {
      assertThat(command(number, index, 0)).isEqualTo(Answer.failure(ErrorCode.INVAL));
    }
    assertThat(command(number, MISSING, 0)).isEqualTo(Answer.failure(ErrorCode.NODEVICE));
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 100, -1, Integer.MIN_VALUE})
  void unknownCommandIsNotSupported(int number) {
    assertThat(command(number, 0, 0)).isEqualTo(Answer.failure(ErrorCode.NOSUPPORT));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8})
  void interruptsNeedMemory(int number) {
    bench.exhaustMemory(app);

    assertThat(command(number, 0, 0)).isEqualTo(Answer.failure(ErrorCode.NOMEM));
    assertThat(pin.takeCalls()).isEmpty();
  }

  @Test
  void edgeIsToldToEachProcessThatUsesTheDriver() {
    int third = bench.start("third");
    bench.use(app, driver.grant());
    bench.subscribe(other, driver.grant(), 0);

    last.drive(true);
    last.drive(false);

    assertThat(bench.takeUpcalls(app))
        .containsExactly(new Queued(0, false, 2, 1, 0), new Queued(0, false, 2, 0, 0));
    assertThat(bench.takeUpcalls(other))
        .containsExactly(new Queued(0, true, 2, 1, 0), new Queued(0, true, 2, 0, 0));
    assertThat(bench.takeUpcalls(third)).isEmpty();
  }

  private Answer command(int number, int index, int argument) {
    return Answer.of(driver.command(app, number, index, argument));
  }
}
