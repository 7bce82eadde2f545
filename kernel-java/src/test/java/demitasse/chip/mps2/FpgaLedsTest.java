package demitasse.chip.mps2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.machine.Machine;
import demitasse.machine.StrictRegisters;
import demitasse.machine.StrictRegisters.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FpgaLedsTest {
  private static final int LED0 = 0x40028000;

  private final StrictRegisters registers = new StrictRegisters().register(LED0, 0b11);
  private final FpgaLeds leds = new FpgaLeds();

  @BeforeEach
  void attach() {
    Machine.attach(registers);
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void toggleLeavesTheOtherLedAsItIs() {
    registers.loads(LED0, 0b01);
    assertThat(leds.toggle(1)).isTrue();

    registers.loads(LED0, 0b11);
    assertThat(leds.toggle(0)).isFalse();

    assertThat(registers.takeStores())
        .containsExactly(new Store(LED0, 0b11), new Store(LED0, 0b10));
  }

  @Test
  void onAndOffLeaveTheOtherLedAsItIs() {
    registers.loads(LED0, 0b01);
    leds.turnOn(1);
    registers.loads(LED0, 0b11);
    leds.turnOff(0);

    assertThat(registers.takeStores())
        .containsExactly(new Store(LED0, 0b11), new Store(LED0, 0b10));
  }

  @Test
  void ledIsOnIfItsBitIsSet() {
    registers.loads(LED0, 0b10);

    assertThat(leds.isOn(0)).isFalse();
    assertThat(leds.isOn(1)).isTrue();
  }

  @Test
  void thereAreTwo() {
    assertThat(leds.count()).isEqualTo(2);
    assertThatThrownBy(() -> leds.toggle(2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> leds.turnOn(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> leds.turnOff(32)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> leds.isOn(Integer.MIN_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
