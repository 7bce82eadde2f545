package demitasse.chip.mps2;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import demitasse.machine.StrictRegisters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FpgaButtonsTest {
  private static final int BUTTON = 0x40028008;

  private final StrictRegisters registers = new StrictRegisters().register(BUTTON, 0);
  private final FpgaButtons buttons = new FpgaButtons();

  @BeforeEach
  void attach() {
    Machine.attach(registers);
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void thereAreTwo() {
    assertThat(buttons.count()).isEqualTo(2);
  }

  @Test
  void reservedBitsAreNoButtons() {
    registers.loads(BUTTON, 0b1111_1110);

    assertThat(buttons.pressed()).isEqualTo(0b10);
  }
}
