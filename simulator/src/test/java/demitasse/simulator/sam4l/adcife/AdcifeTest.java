package demitasse.simulator.sam4l.adcife;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.ModelBench;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdcifeTest {
  /** 12 bits, half gain, left-adjusted, single-ended against ground, as Tock does. */
  private static final int TOCK_SEQUENCE = 7 << 20 | 2 << 14 | 7 << 4 | 1;

  /** The APB clock, divided by 32: 1.5 MHz; half the supply as reference. */
  private static final int FAST = 3 << 8 | 1 << 6 | 4 << 1;

  /** The generic clock, divided by 4: 8 kHz. */
  private static final int SLOW = 4 << 1;

  private static final int EN = 1 << 8;
  private static final int DIS = 1 << 9;
  private static final int ENABLED = 1 << 30 | 1 << 28 | 1 << 24;

  private final ModelBench bench = new ModelBench();
  private final ModelBench.Line line = new ModelBench.Line();
  private final NetDriver input = bench.connect("ADCIFE_AD3").driver("test");
  private final FixedClock generic = new FixedClock(32_000);
  private final Adcife adc =
      new Adcife(bench.services(), new FixedClock(48_000_000), generic, line, bench);

  AdcifeTest() {
    adc.reset();
    input.setVolts(1.65);
  }

  private void waitFor(int mask, int value) {
    for (int i = 0; (adc.load(Adcife.SR) & mask) != value; i++) {
      assertThat(i).as("polls of SR").isLessThan(10_000);
      bench.run(Timeline.MICROSECOND / 5);
    }
  }

  /** What Tock does before the first conversion. */
  private void enable(int cfg) {
    adc.store(Adcife.CR, DIS);
    waitFor(1 << 24, 0);
    adc.store(Adcife.CFG, cfg);
    adc.store(Adcife.TIM, 1 << 8 | 0x17);
    adc.store(Adcife.CR, 1);
    adc.store(Adcife.CR, EN);
    waitFor(1 << 24, 1 << 24);
    adc.store(Adcife.CR, 1 << 10 | 1 << 4);
    waitFor(ENABLED, ENABLED);
  }

  private void sample(int sequence) {
    adc.store(Adcife.SEQCFG, sequence);
    adc.store(Adcife.SCR, 0x2F);
    adc.store(Adcife.IER, 1);
    adc.store(Adcife.CR, 1 << 3);
  }

  private int convert(int sequence) {
    sample(sequence);
    bench.run(10 * Timeline.MILLISECOND);
    assertThat(adc.load(Adcife.SR) & 1).isOne();
    return adc.load(Adcife.LCV) & 0xFFFF;
  }

  @Test
  void registersHaveTheirValuesAfterReset() {
    for (int offset : new int[] {Adcife.CFG, Adcife.SR, Adcife.SEQCFG, Adcife.LCV, Adcife.IMR}) {
      assertThat(adc.load(offset)).as("offset 0x%02x", offset).isZero();
    }
    assertThat(adc.load(Adcife.VERSION)).isEqualTo(0x100);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void theSequenceOfADriverGivesASampleByInterrupt() {
    enable(SLOW);
    sample(TOCK_SEQUENCE | 3 << 16);
    assertThat(line.isHigh()).isFalse();
    bench.run(5 * Timeline.MILLISECOND);
    assertThat(line.isHigh()).isTrue();
    assertThat(adc.load(Adcife.LCV) & 0xFFFF).isEqualTo(0x8000);
    adc.store(Adcife.IDR, 1);
    adc.store(Adcife.SCR, 1);
    assertThat(line.isHigh()).isFalse();
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void aConversionTakesItsCyclesAfterTheStartUpTime() {
    enable(FAST);
    bench.run(Timeline.MILLISECOND);
    assertThat(adc.load(Adcife.SR) & Adcife.SUTD).isNotZero();
    sample(TOCK_SEQUENCE | 3 << 16);
    assertThat(adc.load(Adcife.SR) & (3 << 26)).isEqualTo(3 << 26);
    bench.run(Timeline.picoseconds(7, 1_500_000));
    assertThat(line.isHigh()).isFalse();
    bench.run(Timeline.picoseconds(1, 1_500_000) + 1);
    assertThat(line.isHigh()).isTrue();
    assertThat(adc.load(Adcife.SR) & (3 << 26)).isZero();
  }

  @Test
  void theTimerTriggersAtItsRate() {
    enable(FAST);
    adc.store(Adcife.SEQCFG, TOCK_SEQUENCE | 3 << 16 | 1 << 8);
    adc.store(Adcife.CR, 1 << 1);
    adc.store(Adcife.ITIMER, 1_499);
    adc.store(Adcife.SCR, 0x2F);
    adc.store(Adcife.IER, 1);
    adc.store(Adcife.CR, 1 << 2);
    assertThat(adc.load(Adcife.SR) & (1 << 25)).isNotZero();
    int samples = 0;
    for (int i = 0; i < 1_000; i++) {
      bench.run(100 * Timeline.MICROSECOND);
      if (line.isHigh()) {
        samples++;
        adc.load(Adcife.LCV);
        adc.store(Adcife.SCR, 1);
      }
    }
    assertThat(samples).isBetween(99, 100);
    adc.store(Adcife.CR, 1 << 1);
    adc.store(Adcife.CR, 1);
    adc.store(Adcife.CR, DIS);
    waitFor(1 << 24, 0);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void continuousModeSamplesEachEighthCycleWithGain() {
    enable(SLOW);
    bench.run(10 * Timeline.MILLISECOND);
    adc.store(Adcife.SEQCFG, TOCK_SEQUENCE | 3 << 16 | 3 << 8);
    adc.store(Adcife.CR, 1 << 2);
    int[] samples = {0};
    DmaPort port = adc.receivePort();
    port.setListener(
        () -> {
          while (port.isReady()) {
            assertThat(port.read() & 0xFFFF).isEqualTo(0x8000);
            samples[0]++;
          }
        });
    bench.run(Timeline.SECOND);
    assertThat(samples[0]).isBetween(999, 1_001);
    assertThat(adc.load(Adcife.SR) & Adcife.LOVR).isZero();
  }

  @Test
  void aValueThatNobodyTookIsAnOverrun() {
    enable(FAST);
    sample(TOCK_SEQUENCE | 3 << 16);
    bench.run(Timeline.MILLISECOND);
    adc.store(Adcife.CR, 1 << 3);
    bench.run(Timeline.MILLISECOND);
    assertThat(adc.load(Adcife.SR) & Adcife.LOVR).isNotZero();
  }

  @Test
  void aTriggerDuringAConversionIsMissed() {
    enable(FAST);
    sample(TOCK_SEQUENCE | 3 << 16);
    adc.store(Adcife.CR, 1 << 3);
    assertThat(adc.load(Adcife.SR) & Adcife.SMTRG).isNotZero();
  }

  @Test
  void resultsFollowGainReferenceResolutionAndAdjustment() {
    input.setVolts(0.4125);
    enable(FAST);
    int input3 = 7 << 20 | 2 << 14 | 3 << 16;
    assertThat(convert(input3)).isEqualTo(0x400);
    assertThat(convert(input3 | 1 << 4)).isEqualTo(0x800);
    assertThat(convert(input3 | 7 << 4)).isEqualTo(0x200);
    assertThat(convert(input3 | 4 << 4)).isEqualTo(0xFFF);
    assertThat(convert(input3 | 1 << 12)).isEqualTo(0x40);
    assertThat(convert(input3 | 1 << 12 | 1)).isEqualTo(0x4000);
    assertThat(convert(input3 | 1)).isEqualTo(0x4000);
    assertThat(convert(input3 | 4)).isEqualTo(0xA00);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void zeroIsInTheMiddleOfTheBipolarRange() {
    bench.connect("ADCIFE_AD0").driver("test").setVolts(0.825);
    input.setVolts(0);
    enable(FAST);
    assertThat(convert(3 << 16 | 4)).isEqualTo(0x400);
    assertThat(convert(3 << 16 | 4 | 1)).isEqualTo(0x4000);
    input.setVolts(0.825);
    assertThat(convert(3 << 16 | 4)).isEqualTo(0x800);
  }

  @Test
  void internalSourcesAreConverted() {
    enable(FAST);
    assertThat(convert(TOCK_SEQUENCE | 15 << 16)).isEqualTo((int) (4096 / 3.3) << 4);
    assertThat(convert(TOCK_SEQUENCE | 1 << 14 | 2 << 16)).isEqualTo(409 << 4);
    assertThat(convert(TOCK_SEQUENCE | 1 << 14 | 7 << 16)).isZero();
    assertThat(convert(3 << 14 | 2 << 16 | 1 << 20)).isEqualTo(4096 / 5);
    bench.connect("DACC_VOUT").driver("DACC").setVolts(3.3 / 4);
    assertThat(convert(TOCK_SEQUENCE | 1 << 14 | 3 << 16)).isEqualTo(0x4000);
    adc.setDac(() -> 3.3 / 2);
    assertThat(convert(TOCK_SEQUENCE | 1 << 14 | 3 << 16)).isEqualTo(0x8000);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void lcvTellsTheChannels() {
    enable(FAST);
    sample(TOCK_SEQUENCE | 3 << 16);
    bench.run(Timeline.MILLISECOND);
    assertThat(adc.load(Adcife.LCV)).isEqualTo(7 << 20 | 3 << 16 | 0x8000);
  }

  @Test
  void theWindowMonitorTellsOfResultsOutside() {
    enable(FAST);
    adc.store(Adcife.WTH, 0x900 << 16 | 0x700);
    adc.store(Adcife.WCFG, 4 << 12);
    adc.store(Adcife.IER, Adcife.WM);
    convert(TOCK_SEQUENCE | 3 << 16);
    assertThat(adc.load(Adcife.SR) & Adcife.WM).isZero();
    input.setVolts(2.5);
    convert(TOCK_SEQUENCE | 3 << 16);
    assertThat(adc.load(Adcife.SR) & Adcife.WM).isNotZero();
    adc.store(Adcife.WCFG, 3 << 12);
    input.setVolts(1.65);
    adc.store(Adcife.SCR, Adcife.WM);
    convert(TOCK_SEQUENCE | 3 << 16);
    assertThat(adc.load(Adcife.SR) & Adcife.WM).isNotZero();
  }

  @Test
  void theTriggerPinStartsConversions() {
    NetDriver trigger = bench.connect("ADCIFE_TRIGGER").driver("test");
    enable(FAST);
    adc.store(Adcife.SEQCFG, TOCK_SEQUENCE | 3 << 16 | 5 << 8);
    adc.store(Adcife.SCR, 0x2F);
    trigger.set(true);
    bench.run(Timeline.MILLISECOND);
    assertThat(adc.load(Adcife.SR) & 1).isZero();
    trigger.set(false);
    bench.run(Timeline.MILLISECOND);
    assertThat(adc.load(Adcife.SR) & 1).isOne();
  }

  @Test
  void aSequenceOfDmaWordsConvertsChannelAfterChannel() {
    bench.connect("ADCIFE_AD4").driver("test").setVolts(3.3 / 4);
    enable(FAST);
    int word = TOCK_SEQUENCE | 1 << 3;
    List<Integer> words =
        new ArrayList<>(List.of(word | 3 << 16, 1 << 31 | word | 4 << 16, 0x800 << 16 | 1 << 12));
    List<Integer> results = new ArrayList<>();
    DmaPort receive = adc.receivePort();
    DmaPort transmit = adc.transmitPort();
    receive.setListener(() -> results.add(receive.read() & 0xFFFFF));
    transmit.setListener(
        () -> {
          while (transmit.isReady() && !words.isEmpty()) {
            transmit.write(words.remove(0));
          }
        });
    transmit.changed();
    bench.run(Timeline.MILLISECOND);
    assertThat(results).containsExactly(3 << 16 | 0x8000, 4 << 16 | 0x4000);
    assertThat(adc.load(Adcife.SR) & Adcife.WM).isNotZero();
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void withoutItsClockNothingIsConverted() {
    enable(SLOW);
    generic.set(0);
    sample(TOCK_SEQUENCE | 3 << 16);
    bench.run(Timeline.SECOND);
    assertThat(line.isHigh()).isFalse();
    generic.set(32_000);
    bench.run(10 * Timeline.MILLISECOND);
    assertThat(line.isHigh()).isTrue();
  }

  @Test
  void aTriggerWithoutEnableOrReferenceIsReported() {
    adc.store(Adcife.CR, 1 << 3);
    assertThat(bench.misuse()).containsExactly(Misuse.WRONG_ORDER);
    adc.store(Adcife.CR, EN);
    bench.run(Timeline.MILLISECOND);
    generic.set(1_000_000);
    adc.store(Adcife.CR, 1 << 3);
    assertThat(bench.misuse()).containsExactly(Misuse.WRONG_ORDER, Misuse.WRONG_ORDER);
  }

  @Test
  void aClockThatIsTooFastIsReported() {
    enable(1 << 6 | 4 << 1);
    sample(TOCK_SEQUENCE | 3 << 16);
    assertThat(bench.misuse()).containsExactly(Misuse.ELECTRICAL);
  }

  @Test
  void anInputOnNoPadIsReportedOnce() {
    enable(FAST);
    convert(TOCK_SEQUENCE | 5 << 16);
    adc.store(Adcife.CR, 1 << 3);
    bench.run(Timeline.MILLISECOND);
    assertThat(bench.misuse()).containsExactly(Misuse.ELECTRICAL);
  }

  @Test
  void reconfiguringAndReservedValuesAreReported() {
    enable(FAST);
    adc.store(Adcife.CFG, SLOW);
    adc.store(Adcife.SEQCFG, TOCK_SEQUENCE | 7 << 8);
    adc.store(Adcife.SEQCFG, TOCK_SEQUENCE | 1 << 28);
    adc.store(Adcife.SEQCFG, 1 << 1);
    adc.store(Adcife.LCV, 0);
    assertThat(bench.misuse())
        .containsExactly(
            Misuse.WRONG_ORDER,
            Misuse.RESERVED,
            Misuse.NOT_MODELLED,
            Misuse.RESERVED,
            Misuse.ACCESS);
  }
}
