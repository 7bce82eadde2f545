package demitasse.chip.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the chip's drivers have in common: a chip, and no misuse of it. */
abstract class Sam4lTest {
  final Sam4lMachine chip = new Sam4lMachine();

  @BeforeEach
  void attach() {
    Machine.attach(chip);
  }

  @AfterEach
  void nothingWasMisused() {
    Machine.attach(null);
    assertThat(chip.diagnostics.unexpected()).isEmpty();
  }
}
