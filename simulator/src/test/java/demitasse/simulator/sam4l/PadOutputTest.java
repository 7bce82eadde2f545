package demitasse.simulator.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.pins.Net;
import org.junit.jupiter.api.Test;

class PadOutputTest {
  private final ModelBench bench = new ModelBench();
  private final PadOutput output = new PadOutput(bench, "DACC_VOUT");

  @Test
  void aPadThatIsMuxedLaterIsDrivenFromThenOn() {
    output.setVolts(1);
    Net net = bench.connect("DACC_VOUT");
    assertThat(net.volts()).isEqualTo(1);
  }

  @Test
  void aPadThatIsMuxedAwayIsDrivenNoLonger() {
    Net before = bench.connect("DACC_VOUT");
    output.set(true);
    Net after = bench.connect("DACC_VOUT");
    assertThat(before.isDriven()).isFalse();
    assertThat(after.isHigh()).isTrue();
  }

  @Test
  void aReleasedOutputFloats() {
    Net net = bench.connect("DACC_VOUT");
    output.set(true);
    output.release();
    assertThat(net.isDriven()).isFalse();
  }
}
