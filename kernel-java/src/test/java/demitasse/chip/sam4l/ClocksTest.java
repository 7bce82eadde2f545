package demitasse.chip.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClocksTest extends Sam4lTest {
  @Test
  void theProcessorAndTheBusesRunAtFortyEightMegahertz() {
    Clocks.start();

    assertThat(chip.clocks.cpu().hertz()).isEqualTo(Clocks.MAIN_HERTZ);
    for (int bridge = 0; bridge < 4; bridge++) {
      assertThat(chip.clocks.bridge(bridge).hertz()).isEqualTo(Clocks.MAIN_HERTZ);
    }
  }

  @Test
  void theSlowClockIsTheInternalOscillator() {
    Clocks.start();

    assertThat(chip.clocks.clk32k().hertz()).isEqualTo(Clocks.SLOW_HERTZ);
    assertThat(chip.clocks.osc32k().hertz()).isZero();
  }

  @Test
  void theFlashIsFastEnough() {
    Clocks.start();

    assertThat(chip.bpm.powerScaling()).isEqualTo(2);
    assertThat(chip.flash.waitStates()).isEqualTo(1);
    assertThat(chip.flash.isHighSpeed()).isTrue();
    assertThat(chip.cache.isEnabled()).isTrue();
  }

  @Test
  void clocksThatRunAlreadyAreNoHindrance() {
    Clocks.start();
    Clocks.start();

    assertThat(chip.clocks.cpu().hertz()).isEqualTo(Clocks.MAIN_HERTZ);
  }
}
