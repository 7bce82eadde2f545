package demitasse.simulator.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.time.Timeline;
import org.junit.jupiter.api.Test;

class GlocTest {
  private final ModelBench bench = new ModelBench();
  private final Gloc gloc = new Gloc(bench.services(), new FixedClock(1_000_000), bench);
  private final Net output = bench.connect("GLOC_OUT0");
  private final NetDriver first = bench.connect("GLOC_IN0").driver("test");
  private final NetDriver second = bench.connect("GLOC_IN1").driver("test");

  GlocTest() {
    gloc.reset();
  }

  @Test
  void theTableDecidesTheOutput() {
    gloc.store(Gloc.TRUTH, 0x0008);
    gloc.store(Gloc.CR, 3);
    assertThat(output.isHigh()).isFalse();
    first.set(true);
    assertThat(output.isHigh()).isFalse();
    second.set(true);
    assertThat(output.isHigh()).isTrue();
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void aMaskedInputReadsLow() {
    gloc.store(Gloc.TRUTH, 0x0002);
    gloc.store(Gloc.CR, 1);
    second.set(true);
    first.set(true);
    assertThat(output.isHigh()).isTrue();
    assertThat(gloc.load(Gloc.CR)).isOne();
  }

  @Test
  void theFilterHoldsShortPulsesBack() {
    gloc.store(Gloc.TRUTH, 0x0002);
    gloc.store(Gloc.CR, 1 << 31 | 1);
    first.set(true);
    bench.run(Timeline.MICROSECOND);
    first.set(false);
    bench.run(10 * Timeline.MICROSECOND);
    assertThat(output.isHigh()).isFalse();
    first.set(true);
    bench.run(10 * Timeline.MICROSECOND);
    assertThat(output.isHigh()).isTrue();
  }

  @Test
  void reservedBitsAreReported() {
    gloc.store(Gloc.TRUTH, 0x10000);
    gloc.store(Gloc.CR + 8, 0x10);
    gloc.load(0x10);
    assertThat(bench.misuse())
        .containsExactly(Misuse.RESERVED, Misuse.RESERVED, Misuse.NO_REGISTER);
  }
}
