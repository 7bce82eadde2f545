package demitasse.simulator.sam4l.tc;

import static demitasse.simulator.sam4l.tc.TcFixture.CCR;
import static demitasse.simulator.sam4l.tc.TcFixture.CMR;
import static demitasse.simulator.sam4l.tc.TcFixture.CPCTRG;
import static demitasse.simulator.sam4l.tc.TcFixture.CV;
import static demitasse.simulator.sam4l.tc.TcFixture.IER;
import static demitasse.simulator.sam4l.tc.TcFixture.RA;
import static demitasse.simulator.sam4l.tc.TcFixture.RB;
import static demitasse.simulator.sam4l.tc.TcFixture.RC;
import static demitasse.simulator.sam4l.tc.TcFixture.SR;
import static demitasse.simulator.sam4l.tc.TcFixture.TICK;
import static demitasse.simulator.sam4l.tc.TcFixture.TIMER_CLOCK5;
import static demitasse.simulator.sam4l.tc.TcFixture.WAVE;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcWaveformTest {
  private static final int BASE = TIMER_CLOCK5 | WAVE;
  private static final int UP_DOWN = 1 << 13;
  private static final int EEVT_XC0 = 1 << 10;
  private static final int ENETRG = 1 << 12;
  private static final int ACPA_CLEAR = 2 << 16;
  private static final int ACPA_TOGGLE = 3 << 16;
  private static final int ACPC_SET = 1 << 18;
  private static final int AEEVT_SET = 1 << 20;
  private static final int ASWTRG_SET = 1 << 22;
  private static final int BCPB_SET = 1 << 24;
  private static final int BCPC_CLEAR = 2 << 26;

  private final TcFixture tc = new TcFixture();
  private final Net tioa = tc.net("TC0_A0");
  private final Net tiob = tc.net("TC0_B0");
  private final List<Long> edges = new ArrayList<>();

  @AfterEach
  void nothingIsReported() {
    assertThat(tc.misuse()).isEmpty();
  }

  private void recordEdges(Net net) {
    edges.clear();
    long[] start = {tc.bench.now()};
    net.addListener(() -> edges.add((tc.bench.now() - start[0]) / TICK));
  }

  @Test
  void aPulseOfRaTicksIsRepeatedEachRcTicks() {
    tc.store(0, CMR, BASE | CPCTRG | ACPA_CLEAR | ACPC_SET | ASWTRG_SET);
    tc.store(0, RA, 3);
    tc.store(0, RC, 10);
    tc.start(0);
    assertThat(tioa.isHigh()).isTrue();
    recordEdges(tioa);
    tc.ticks(25);
    assertThat(edges).containsExactly(3L, 10L, 13L, 20L, 23L);
    assertThat(tc.load(0, SR)).isEqualTo(Status.CLKSTA | Status.CPAS | Status.CPCS);
  }

  @Test
  void tiobIsAnOutputWhenAnExternalClockGivesTheEvent() {
    tc.store(0, CMR, BASE | CPCTRG | EEVT_XC0 | BCPB_SET | BCPC_CLEAR);
    tc.store(0, RB, 7);
    tc.store(0, RC, 10);
    recordEdges(tiob);
    tc.start(0);
    tc.ticks(20);
    assertThat(edges).containsExactly(8L, 11L, 18L, 21L);
    assertThat(tc.load(0, SR) & Status.CPBS).isNotZero();
  }

  @Test
  void aCentredPulseTogglesOnTheWayUpAndDown() {
    tc.store(0, CMR, BASE | UP_DOWN | CPCTRG | ACPA_TOGGLE);
    tc.store(0, RA, 6);
    tc.store(0, RC, 10);
    tc.start(0);
    recordEdges(tioa);
    tc.ticks(40);
    assertThat(edges).containsExactly(6L, 14L, 26L, 34L);
  }

  @Test
  void aNewDutyCycleHoldsFromTheNextMatch() {
    tc.store(0, CMR, BASE | CPCTRG | ACPA_CLEAR | ACPC_SET);
    tc.store(0, RA, 3);
    tc.store(0, RC, 10);
    tc.start(0);
    tc.ticks(15);
    recordEdges(tioa);
    tc.store(0, RA, 8);
    tc.ticks(14);
    assertThat(edges).containsExactly(5L, 13L);
  }

  @Test
  void statusMirrorsThePins() {
    tc.store(0, CMR, BASE | ASWTRG_SET);
    assertThat(tc.load(0, SR) & Status.MTIOA).isZero();
    tc.start(0);
    assertThat(tc.load(0, SR) & Status.MTIOA).isNotZero();
  }

  @Test
  void resetGivesThePinsBack() {
    tc.store(0, CMR, BASE | ASWTRG_SET);
    tc.start(0);
    assertThat(tioa.isDriven()).isTrue();
    tc.timer.reset();
    assertThat(tioa.isDriven()).isFalse();
  }

  @Test
  void anExternalEventStartsAPulse() {
    NetDriver event = tiob.driver("test");
    tc.store(0, CMR, BASE | CPCTRG | 1 << 6 | 1 << 8 | ENETRG | AEEVT_SET | 2 << 18);
    tc.store(0, RC, 5);
    tc.store(0, IER, Status.ETRGS);
    tc.store(0, CCR, TimerCounter.CLKEN);
    tc.ticks(10);
    assertThat(tioa.isHigh()).isFalse();
    event.set(true);
    assertThat(tioa.isHigh()).isTrue();
    assertThat(tc.lines[0].isHigh()).isTrue();
    tc.ticks(6);
    assertThat(tioa.isHigh()).isFalse();
    tc.ticks(20);
    assertThat(tc.load(0, CV)).isZero();
  }
}
