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
  void thereAreTwo() {
    assertThatThrownBy(() -> leds.toggle(2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> leds.toggle(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
