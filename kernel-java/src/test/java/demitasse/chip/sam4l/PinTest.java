package demitasse.chip.sam4l;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.hil.GpioPin.Edge;
import demitasse.hil.GpioPin.Pull;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.time.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinTest extends Sam4lTest {
  private static final int PB08_TO_PB15 = 30;

  private final Net net = chip.gpio.net("PB14");
  private final NetDriver outside = net.driver("outside");
  private final Pin pin = Pin.portB(14);
  private final Pin neighbour = Pin.portB(15);
  private int changes;
  private int changesNextDoor;

  @BeforeEach
  void connect() {
    pin.setClient(() -> changes++);
    neighbour.setClient(() -> changesNextDoor++);
    chip.connect(PB08_TO_PB15, new PinInterrupts(pin, neighbour));
  }

  private void drive(boolean high) {
    outside.set(high);
    chip.run(Timeline.MILLISECOND);
  }

  @Test
  void anOutputDrivesWhatItWasToldTo() {
    pin.set();
    assertThat(net.isDriven()).isFalse();

    pin.makeOutput();
    assertThat(net.isHigh()).isTrue();
    assertThat(pin.isHigh()).isTrue();

    pin.clear();
    assertThat(net.isHigh()).isFalse();
    assertThat(pin.isHigh()).isFalse();

    pin.toggle();
    assertThat(net.isHigh()).isTrue();
  }

  @Test
  void anInputIsReadAndNotDriven() {
    assertThat(pin.makeInput(Pull.NONE)).isTrue();
    assertThat(net.isDriven()).isFalse();

    drive(true);
    assertThat(pin.isHigh()).isTrue();
    drive(false);
    assertThat(pin.isHigh()).isFalse();
  }

  @Test
  void anInputIsPulled() {
    pin.makeInput(Pull.UP);
    assertThat(pin.isHigh()).isTrue();
    pin.makeInput(Pull.DOWN);
    assertThat(pin.isHigh()).isFalse();
    assertThat(net.isDriven()).isTrue();
    pin.makeInput(Pull.NONE);
    assertThat(net.isDriven()).isFalse();
  }

  @Test
  void aPinThatIsOffNeitherDrivesNorPullsNorInterrupts() {
    pin.makeInput(Pull.UP);
    pin.enableInterrupt(Edge.BOTH);
    pin.disable();
    assertThat(net.isDriven()).isFalse();

    drive(true);
    drive(false);
    assertThat(changes).isZero();
  }

  @Test
  void edgesOfTheChosenKindAreTold() {
    pin.makeInput(Pull.NONE);
    pin.enableInterrupt(Edge.RISING);
    drive(true);
    drive(false);
    drive(true);
    assertThat(changes).isEqualTo(2);

    changes = 0;
    pin.enableInterrupt(Edge.FALLING);
    drive(false);
    drive(true);
    assertThat(changes).isEqualTo(1);

    changes = 0;
    pin.enableInterrupt(Edge.BOTH);
    drive(false);
    drive(true);
    assertThat(changes).isEqualTo(2);
    assertThat(changesNextDoor).isZero();
  }

  @Test
  void anEdgeFromBeforeIsNoNews() {
    pin.makeInput(Pull.NONE);
    drive(true);
    drive(false);
    pin.enableInterrupt(Edge.BOTH);
    chip.run(Timeline.MILLISECOND);

    assertThat(changes).isZero();
  }

  @Test
  void anEdgeWhileTheClientIsToldIsToldToo() {
    pin.makeInput(Pull.NONE);
    pin.setClient(
        () -> {
          changes++;
          if (changes == 1) {
            outside.set(false);
          }
        });
    pin.enableInterrupt(Edge.BOTH);
    drive(true);

    assertThat(changes).isEqualTo(2);
  }

  @Test
  void interruptsEndWhenTheyAreDisabled() {
    pin.makeInput(Pull.NONE);
    pin.enableInterrupt(Edge.BOTH);
    pin.disableInterrupt();
    drive(true);

    assertThat(changes).isZero();
  }

  @Test
  void neighboursAreTheirOwn() {
    neighbour.makeInput(Pull.NONE);
    neighbour.enableInterrupt(Edge.BOTH);
    chip.gpio.net("PB15").driver("outside").set(Drive.HIGH);
    chip.run(Timeline.MILLISECOND);

    assertThat(changesNextDoor).isEqualTo(1);
    assertThat(changes).isZero();
  }

  @Test
  void aPeripheralGetsItsPin() {
    Pin transmit = Pin.portA(12);
    transmit.makeOutput();
    transmit.select(GpioFunction.A);

    assertThat(chip.gpio.nets("USART0_TXD")).containsExactly(chip.gpio.net("PA12"));
    transmit.select(GpioFunction.D);
    assertThat(chip.gpio.nets("USART0_TXD")).isEmpty();
    assertThat(chip.gpio.nets("PARC_PCDATA3")).containsExactly(chip.gpio.net("PA12"));
  }

  @Test
  void pinsOfTwoLinesHaveNoCommonService() {
    assertThatThrownBy(() -> new PinInterrupts(pin, Pin.portB(7)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
