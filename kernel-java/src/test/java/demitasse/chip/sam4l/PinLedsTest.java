package demitasse.chip.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.pins.Net;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinLedsTest extends Sam4lTest {
  private final Net red = chip.gpio.net("PA13");
  private final Net green = chip.gpio.net("PA15");
  private final PinLeds leds = new PinLeds(Pin.portA(13), Pin.portA(15));

  @BeforeEach
  void start() {
    leds.start();
  }

  @Test
  void allAreOffAtFirst() {
    assertThat(leds.count()).isEqualTo(2);
    assertThat(red.isHigh()).isTrue();
    assertThat(green.isHigh()).isTrue();
    assertThat(leds.isOn(0)).isFalse();
  }

  @Test
  void oneShinesWhileItsPinIsLow() {
    leds.turnOn(1);
    assertThat(green.isHigh()).isFalse();
    assertThat(red.isHigh()).isTrue();
    assertThat(leds.isOn(1)).isTrue();

    leds.turnOff(1);
    assertThat(green.isHigh()).isTrue();
    assertThat(leds.isOn(1)).isFalse();
  }

  @Test
  void toggleTellsWhatItIsNow() {
    assertThat(leds.toggle(0)).isTrue();
    assertThat(red.isHigh()).isFalse();
    assertThat(leds.toggle(0)).isFalse();
    assertThat(red.isHigh()).isTrue();
  }
}
