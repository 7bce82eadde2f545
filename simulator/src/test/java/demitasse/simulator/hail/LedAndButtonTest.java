package demitasse.simulator.hail;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedAndButtonTest {
  private final Net net = new Net("PA13");

  @Test
  void anLedIsLitWhileItsPinIsLow() {
    Led led = new Led("red", net);
    NetDriver pin = net.driver("chip");
    assertThat(led.isLit()).as("while the pin floats").isFalse();
    pin.set(Drive.LOW);
    assertThat(led.isLit()).isTrue();
    pin.set(Drive.HIGH);
    assertThat(led.isLit()).isFalse();
    assertThat(led.switches()).isEqualTo(2);
  }

  @Test
  void anLedTellsOfChanges() {
    Led led = new Led("red", net);
    List<Boolean> changes = new ArrayList<>();
    led.addListener(changes::add);
    NetDriver pin = net.driver("chip");
    pin.set(Drive.HIGH);
    pin.set(Drive.LOW);
    pin.set(Drive.FLOATING);
    assertThat(changes).containsExactly(true, false);
  }

  @Test
  void aPressedButtonIsLow() {
    Button button = new Button(net);
    assertThat(net.isHigh()).isTrue();
    button.press();
    assertThat(net.isHigh()).isFalse();
    assertThat(button.isPressed()).isTrue();
    button.release();
    assertThat(net.isHigh()).isTrue();
  }
}
