package demitasse.chip.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.pins.NetDriver;
import org.junit.jupiter.api.Test;

class PinButtonsTest extends Sam4lTest {
  private final NetDriver first = chip.gpio.net("PA16").driver("first");
  private final NetDriver second = chip.gpio.net("PA17").driver("second");
  private final PinButtons buttons = new PinButtons(Pin.portA(16), Pin.portA(17));

  @Test
  void aButtonIsPressedWhileItsPinIsLow() {
    buttons.start();
    first.set(true);
    second.set(true);
    assertThat(buttons.count()).isEqualTo(2);
    assertThat(buttons.pressed()).isZero();

    second.set(false);
    assertThat(buttons.pressed()).isEqualTo(0b10);
    first.set(false);
    assertThat(buttons.pressed()).isEqualTo(0b11);
  }
}
