package demitasse.simulator.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.time.Timeline;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DaccTest {
  private static final Offset<Double> STEP = Offset.offset(0.004);
  private static final int TOCK_MODE = 0x60 << 16 | 0xFF << 8 | 1 << 4;

  private final ModelBench bench = new ModelBench();
  private final ModelBench.Line line = new ModelBench.Line();
  private final Net pin = bench.connect("DACC_VOUT");
  private final Dacc dacc = new Dacc(bench.services(), new FixedClock(48_000_000), line, bench);

  DaccTest() {
    dacc.reset();
  }

  @Test
  void registersHaveTheirValuesAfterReset() {
    assertThat(dacc.load(Dacc.MR)).isZero();
    assertThat(dacc.load(Dacc.ISR)).isZero();
    assertThat(dacc.load(Dacc.IMR)).isZero();
    assertThat(dacc.load(Dacc.WPMR)).isZero();
    assertThat(dacc.load(Dacc.VERSION)).isEqualTo(0x111);
    assertThat(pin.isDriven()).isFalse();
  }

  @Test
  void theSequenceOfADriverPutsAVoltageOnThePin() {
    dacc.store(Dacc.CR, 1);
    dacc.store(Dacc.MR, TOCK_MODE);
    assertThat(dacc.load(Dacc.ISR)).isOne();
    dacc.store(Dacc.CDR, 512);
    bench.run(20 * Timeline.MICROSECOND);
    assertThat(pin.volts()).isCloseTo(1.65, STEP);
    assertThat(dacc.volts()).isEqualTo(pin.volts());
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void theFirstConversionWaitsForTheStartUp() {
    dacc.store(Dacc.MR, TOCK_MODE);
    dacc.store(Dacc.CDR, 1023);
    bench.run(5 * Timeline.MICROSECOND);
    assertThat(pin.volts()).isZero();
    bench.run(Timeline.MICROSECOND);
    assertThat(pin.volts()).isCloseTo(3.3, STEP);
  }

  @Test
  void samplesLeaveTheFifoAtTheRateOfTheDivider() {
    dacc.store(Dacc.MR, 48 << 16 | 1 << 4 | 1 << 5);
    dacc.store(Dacc.CDR, 1023 << 16 | 1);
    dacc.store(Dacc.CDR, 1023 << 16 | 1);
    assertThat(dacc.load(Dacc.ISR)).isZero();
    dacc.store(Dacc.IER, 1);
    assertThat(line.isHigh()).isFalse();
    bench.run(Timeline.MICROSECOND / 2);
    assertThat(pin.volts()).isCloseTo(0, STEP);
    bench.run(Timeline.MICROSECOND);
    assertThat(pin.volts()).isCloseTo(3.3, STEP);
    assertThat(line.isHigh()).isTrue();
  }

  @Test
  void dmaFillsTheFifo() {
    int[] sent = {0};
    DmaPort port = dacc.transmitPort();
    port.setListener(
        () -> {
          while (port.isReady() && sent[0] < 100) {
            port.write(++sent[0]);
          }
        });
    dacc.store(Dacc.MR, 480 << 16 | 1 << 4);
    assertThat(sent[0]).isEqualTo(4);
    bench.run(50 * 10 * Timeline.MICROSECOND + Timeline.MICROSECOND);
    assertThat(sent[0]).isBetween(53, 56);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void theExternalTriggerConvertsOnItsRisingEdge() {
    NetDriver trigger = bench.connect("DACC_EXT_TRIG0").driver("test");
    dacc.store(Dacc.MR, 1 << 4 | 1);
    dacc.store(Dacc.CDR, 1023);
    bench.run(Timeline.MILLISECOND);
    assertThat(pin.volts()).isZero();
    trigger.set(true);
    assertThat(pin.volts()).isCloseTo(3.3, STEP);
    dacc.store(Dacc.CDR, 0);
    trigger.set(false);
    assertThat(pin.volts()).isCloseTo(3.3, STEP);
  }

  @Test
  void aSampleThatFindsTheFifoFullIsReported() {
    dacc.store(Dacc.MR, TOCK_MODE);
    for (int i = 0; i < 5; i++) {
      dacc.store(Dacc.CDR, i);
    }
    assertThat(bench.misuse()).containsExactly(Misuse.DATA_LOST);
  }

  @Test
  void aSampleBeforeEnablingIsReported() {
    dacc.store(Dacc.CDR, 1);
    assertThat(bench.misuse()).containsExactly(Misuse.WRONG_ORDER);
  }

  @Test
  void aProtectedModeIsNotWritten() {
    dacc.store(Dacc.WPMR, 0x4441_4301);
    dacc.store(Dacc.MR, TOCK_MODE);
    assertThat(dacc.load(Dacc.MR)).isZero();
    assertThat(dacc.load(Dacc.WPSR)).isEqualTo(0x401);
    assertThat(dacc.load(Dacc.WPSR)).isZero();
    dacc.store(Dacc.WPMR, 0);
    assertThat(dacc.load(Dacc.WPMR)).isOne();
    assertThat(bench.misuse()).containsExactly(Misuse.LOCKED, Misuse.LOCKED);
  }
}
