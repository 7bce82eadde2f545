package demitasse.simulator.sam4l.acifc;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.sam4l.ModelBench;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcifcTest {
  private static final int CONTINUOUS = 1 << 27 | 1 << 4;
  private static final int SINGLE = 2 << 4;
  private static final int TOGGLE = 2;
  private static final int READY0 = 1 << 1;

  private final ModelBench bench = new ModelBench();
  private final ModelBench.Line line = new ModelBench.Line();
  private final NetDriver positive = bench.connect("ACIFC_ACAP0").driver("test");
  private final NetDriver negative = bench.connect("ACIFC_ACAN0").driver("test");
  private final Acifc acifc = new Acifc(bench.services(), line, bench);

  AcifcTest() {
    acifc.reset();
    positive.setVolts(1);
    negative.setVolts(2);
  }

  /** What Tock does: all comparators, also those that the package has not. */
  private void enable(int conf) {
    acifc.store(Acifc.CTRL, 1);
    for (int i = 0; i < 4; i++) {
      acifc.store(Acifc.CONF0 + 4 * i, conf);
    }
    assertThat(acifc.load(Acifc.CTRL)).isOne();
    bench.run(Timeline.MILLISECOND);
  }

  @Test
  void registersHaveTheirValuesAfterReset() {
    for (int offset : new int[] {Acifc.CTRL, Acifc.SR, Acifc.IMR, Acifc.ISR, Acifc.CONF0}) {
      assertThat(acifc.load(offset)).isZero();
    }
    assertThat(acifc.load(Acifc.PARAMETER)).isEqualTo(0x10003);
    assertThat(acifc.load(Acifc.VERSION)).isEqualTo(0x101);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void continuousComparisonFollowsTheInputs() {
    enable(CONTINUOUS);
    assertThat(acifc.load(Acifc.SR) & 3).isEqualTo(READY0);
    positive.setVolts(2.5);
    assertThat(acifc.load(Acifc.SR) & 3).isEqualTo(READY0 | 1);
    negative.setVolts(3);
    assertThat(acifc.load(Acifc.SR) & 3).isEqualTo(READY0);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void aDriverTogglesTheConditionInItsHandler() {
    enable(CONTINUOUS);
    acifc.store(Acifc.IER, 1);
    assertThat(line.isHigh()).isFalse();
    positive.setVolts(2.5);
    assertThat(line.isHigh()).isTrue();
    acifc.store(Acifc.IDR, 1);
    acifc.store(Acifc.CONF0, CONTINUOUS | 1);
    acifc.store(Acifc.ICR, 1);
    acifc.store(Acifc.IER, 1);
    bench.run(Timeline.MILLISECOND);
    assertThat(line.isHigh()).isFalse();
    positive.setVolts(1);
    assertThat(line.isHigh()).isTrue();
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void aConditionThatPersistsInterruptsAgain() {
    enable(CONTINUOUS | 1);
    acifc.store(Acifc.IER, 1);
    acifc.store(Acifc.ICR, 1);
    assertThat(line.isHigh()).isFalse();
    bench.run(2 * Comparator.COMPARISON_TIME);
    assertThat(line.isHigh()).isTrue();
  }

  @Test
  void aToggleInterruptsOnce() {
    enable(CONTINUOUS | TOGGLE);
    acifc.store(Acifc.IER, 1);
    acifc.store(Acifc.ICR, 1);
    bench.run(Timeline.MILLISECOND);
    assertThat(line.isHigh()).isFalse();
    positive.setVolts(3);
    assertThat(line.isHigh()).isTrue();
    acifc.store(Acifc.ICR, 1);
    bench.run(Timeline.MILLISECOND);
    assertThat(line.isHigh()).isFalse();
  }

  @Test
  void theStartUpTimeInterruptsAndDependsOnTheSpeed() {
    acifc.store(Acifc.IER, 2);
    acifc.store(Acifc.CTRL, 1);
    acifc.store(Acifc.CONF0, 1 << 26 | CONTINUOUS);
    bench.run(Comparator.FAST_START_UP - 1);
    assertThat(line.isHigh()).isFalse();
    bench.run(1);
    assertThat(line.isHigh()).isTrue();
    acifc.store(Acifc.ICR, 2);
    acifc.store(Acifc.CONF0, CONTINUOUS);
    bench.run(Comparator.LOW_POWER_START_UP - 1);
    assertThat(line.isHigh()).isFalse();
    bench.run(1);
    assertThat(line.isHigh()).isTrue();
  }

  @Test
  void aSingleComparisonWaitsForItsTrigger() {
    positive.setVolts(3);
    acifc.store(Acifc.CTRL, 1);
    acifc.store(Acifc.CONF0, SINGLE | 3);
    bench.run(Timeline.MILLISECOND);
    assertThat(acifc.load(Acifc.SR) & 3).isZero();
    acifc.store(Acifc.CTRL, 1 << 4 | 1);
    assertThat(acifc.load(Acifc.CTRL)).isEqualTo(1 << 4 | 1);
    bench.run(Timeline.MILLISECOND);
    assertThat(acifc.load(Acifc.CTRL)).isOne();
    assertThat(acifc.load(Acifc.SR) & 3).isEqualTo(3);
    assertThat(acifc.load(Acifc.ISR) & 1).isOne();
    positive.setVolts(0);
    bench.run(Timeline.MILLISECOND);
    assertThat(acifc.load(Acifc.SR) & 3).isEqualTo(3);
  }

  @Test
  void anEventTriggersOnlyIfItMay() {
    acifc.store(Acifc.CTRL, 1);
    acifc.store(Acifc.CONF0, 3 << 4);
    acifc.trigger();
    bench.run(Timeline.MILLISECOND);
    assertThat(acifc.load(Acifc.SR) & READY0).isZero();
    acifc.store(Acifc.CTRL, 3);
    acifc.trigger();
    bench.run(Timeline.MILLISECOND);
    assertThat(acifc.load(Acifc.SR) & READY0).isNotZero();
  }

  @Test
  void hysteresisKeepsTheOutput() {
    positive.setVolts(2.1);
    enable(CONTINUOUS | 3 << 24);
    positive.setVolts(1.98);
    assertThat(acifc.load(Acifc.SR) & 1).isOne();
    positive.setVolts(1.9);
    assertThat(acifc.load(Acifc.SR) & 1).isZero();
    positive.setVolts(2.02);
    assertThat(acifc.load(Acifc.SR) & 1).isZero();
  }

  @Test
  void aWindowTellsWhenTheVoltageLeavesIt() {
    NetDriver upper = bench.connect("ACIFC_ACBP0").driver("test");
    NetDriver common = bench.connect("ACIFC_ACBN0").driver("test");
    upper.setVolts(2.5);
    negative.setVolts(1);
    positive.setVolts(1.5);
    common.setVolts(1.5);
    acifc.store(Acifc.CONFW0, 1 << 16 | 5);
    enable(CONTINUOUS);
    acifc.store(Acifc.IER, 1 << 24);
    assertThat(acifc.load(Acifc.SR) & (1 << 24)).isNotZero();
    assertThat(line.isHigh()).isFalse();
    positive.setVolts(3);
    common.setVolts(3);
    assertThat(acifc.load(Acifc.SR) & (1 << 24)).isZero();
    assertThat(line.isHigh()).isTrue();
  }

  @Test
  void testModeReplacesTheOutputs() {
    List<Integer> events = new ArrayList<>();
    acifc.setEventListener(events::add);
    enable(CONTINUOUS | 1 << 17);
    assertThat(events).isEmpty();
    acifc.store(Acifc.TR, 1);
    acifc.store(Acifc.CTRL, 1 << 7 | 1);
    assertThat(acifc.load(Acifc.SR) & 1).isOne();
    bench.run(2 * Comparator.COMPARISON_TIME);
    assertThat(events).containsOnly(0).isNotEmpty();
  }

  @Test
  void disablingSwitchesTheComparatorsOff() {
    enable(CONTINUOUS);
    acifc.store(Acifc.CTRL, 0);
    assertThat(acifc.load(Acifc.SR) & READY0).isZero();
    positive.setVolts(3);
    assertThat(acifc.load(Acifc.SR) & 1).isZero();
  }

  @Test
  void misuseIsReported() {
    acifc.store(Acifc.CTRL, 1 << 4);
    acifc.store(Acifc.CONF0, 1 << 8);
    acifc.store(Acifc.CONFW0, 1 << 3);
    acifc.store(Acifc.SR, 0);
    acifc.load(Acifc.ICR);
    acifc.load(0x40);
    assertThat(bench.misuse())
        .containsExactly(
            Misuse.WRONG_ORDER,
            Misuse.RESERVED,
            Misuse.RESERVED,
            Misuse.ACCESS,
            Misuse.ACCESS,
            Misuse.NO_REGISTER);
  }
}
