package demitasse.simulator.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.pins.NetDriver;
import org.junit.jupiter.api.Test;

class PadInputTest {
  private final ModelBench bench = new ModelBench();
  private int changes;
  private final PadInput input = new PadInput(bench, "GLOC_IN0", () -> changes++);

  @Test
  void withoutAPadTheInputIsLow() {
    assertThat(input.isRouted()).isFalse();
    assertThat(input.isHigh()).isFalse();
    assertThat(input.volts()).isZero();
  }

  @Test
  void changesOfTheNetAreTold() {
    NetDriver driver = bench.connect("GLOC_IN0").driver("test");
    assertThat(changes).isZero();
    driver.set(true);
    assertThat(changes).isOne();
    assertThat(input.isHigh()).isTrue();
  }

  @Test
  void aNetThatIsMuxedAwayIsNotHeard() {
    NetDriver driver = bench.connect("GLOC_IN0").driver("test");
    bench.connect("GLOC_IN0");
    int before = changes;
    driver.set(true);
    assertThat(changes).isEqualTo(before);
    assertThat(input.isHigh()).isFalse();
  }
}
