package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.hil.Leds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedDriverTest {
  private static final int APP = 1;

  private final FakeLeds leds = new FakeLeds();
  private final LedDriver driver = new LedDriver(leds);

  @Test
  void commandZeroAnswersTheCount() {
    assertThat(command(0, -1)).isEqualTo(Answer.success(2));
  }

  @Test
  void onOffAndToggleChangeOneLed() {
    assertThat(command(1, 1)).isEqualTo(Answer.success());
    assertThat(leds.lit).isEqualTo(0b10);
    assertThat(command(3, 0)).isEqualTo(Answer.success());
    assertThat(leds.lit).isEqualTo(0b11);
    assertThat(command(2, 1)).isEqualTo(Answer.success());
    assertThat(leds.lit).isEqualTo(0b01);
    assertThat(command(3, 0)).isEqualTo(Answer.success());
    assertThat(leds.lit).isZero();
  }

  @Test
  void readAnswersOneOrZero() {
    leds.lit = 0b10;

    assertThat(command(4, 0)).isEqualTo(Answer.success(0));
    assertThat(command(4, 1)).isEqualTo(Answer.success(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void ledThatIsNotThereIsInvalid(int command) {
    for (int index : new int[] {2, 32, Integer.MAX_VALUE, Integer.MIN_VALUE, -1}) {
      assertThat(command(command, index)).isEqualTo(Answer.failure(ErrorCode.INVAL));
    }
    assertThat(leds.lit).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 100, -1, Integer.MIN_VALUE})
  void unknownCommandIsNotSupported(int command) {
    assertThat(command(command, 0)).isEqualTo(Answer.failure(ErrorCode.NOSUPPORT));
  }

  private Answer command(int number, int argument) {
    return Answer.of(driver.command(APP, number, argument, 0));
  }

  /** Two LEDs: bit n of a number is LED n. */
  private static final class FakeLeds implements Leds {
    private int lit;

    @Override
    public int count() {
      return 2;
    }

    @Override
    public void turnOn(int index) {
      lit |= 1 << index;
    }

    @Override
    public void turnOff(int index) {
      lit &= ~(1 << index);
    }

    @Override
    public boolean toggle(int index) {
      lit ^= 1 << index;
      return isOn(index);
    }

    @Override
    public boolean isOn(int index) {
      return (lit >>> index & 1) != 0;
    }
  }
}
