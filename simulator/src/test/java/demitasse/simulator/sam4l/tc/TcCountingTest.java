package demitasse.simulator.sam4l.tc;

import static demitasse.simulator.sam4l.tc.TcFixture.BCR;
import static demitasse.simulator.sam4l.tc.TcFixture.BMR;
import static demitasse.simulator.sam4l.tc.TcFixture.CCR;
import static demitasse.simulator.sam4l.tc.TcFixture.CMR;
import static demitasse.simulator.sam4l.tc.TcFixture.CPCTRG;
import static demitasse.simulator.sam4l.tc.TcFixture.CV;
import static demitasse.simulator.sam4l.tc.TcFixture.IDR;
import static demitasse.simulator.sam4l.tc.TcFixture.IER;
import static demitasse.simulator.sam4l.tc.TcFixture.IMR;
import static demitasse.simulator.sam4l.tc.TcFixture.RA;
import static demitasse.simulator.sam4l.tc.TcFixture.RB;
import static demitasse.simulator.sam4l.tc.TcFixture.RC;
import static demitasse.simulator.sam4l.tc.TcFixture.SR;
import static demitasse.simulator.sam4l.tc.TcFixture.START;
import static demitasse.simulator.sam4l.tc.TcFixture.TICK;
import static demitasse.simulator.sam4l.tc.TcFixture.TIMER_CLOCK5;
import static demitasse.simulator.sam4l.tc.TcFixture.WAVE;
import static demitasse.simulator.sam4l.tc.TcFixture.WPMR;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.pins.NetDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcCountingTest {
  private static final int CPCSTOP = 1 << 6;
  private static final int CPCDIS = 1 << 7;
  private static final int UP_DOWN = 1 << 13;

  private final TcFixture tc = new TcFixture();

  @AfterEach
  void nothingIsReported() {
    assertThat(tc.misuse()).isEmpty();
  }

  @Test
  void registersAreZeroAfterReset() {
    for (int channel = 0; channel < TimerCounter.CHANNELS; channel++) {
      for (int register : new int[] {CMR, 0x08, CV, RA, RB, RC, SR, IMR}) {
        assertThat(tc.load(channel, register)).isZero();
      }
    }
    assertThat(tc.timer.load(BMR)).isZero();
    assertThat(tc.timer.load(WPMR)).isZero();
    assertThat(tc.timer.load(0xFC)).isEqualTo(0x402);
  }

  @Test
  void aMatchOfRcInterruptsOnceAMillisecond() {
    tc.store(1, CMR, TIMER_CLOCK5 | CPCTRG);
    tc.store(1, RC, 100);
    tc.store(1, IER, Status.CPCS);
    tc.start(1);
    for (int i = 0; i < 5; i++) {
      tc.bench.run(100 * TICK - 1);
      assertThat(tc.lines[1].isHigh()).isFalse();
      tc.bench.run(1);
      assertThat(tc.lines[1].isHigh()).isTrue();
      assertThat(tc.load(1, SR)).isEqualTo(Status.CLKSTA | Status.CPCS);
      assertThat(tc.lines[1].isHigh()).isFalse();
    }
    assertThat(tc.lines[0].isHigh()).isFalse();
  }

  @Test
  void theMaskDecidesAboutTheInterrupt() {
    tc.store(0, CMR, TIMER_CLOCK5 | CPCTRG);
    tc.store(0, RC, 10);
    tc.start(0);
    tc.ticks(10);
    assertThat(tc.lines[0].isHigh()).isFalse();
    tc.store(0, IER, Status.CPCS | Status.COVFS);
    assertThat(tc.load(0, IMR)).isEqualTo(Status.CPCS | Status.COVFS);
    assertThat(tc.lines[0].isHigh()).isTrue();
    tc.store(0, IDR, -1);
    assertThat(tc.load(0, IMR)).isZero();
    assertThat(tc.lines[0].isHigh()).isFalse();
  }

  @Test
  void aTriggerStartsFromZeroAtTheNextTick() {
    tc.store(0, CMR, TIMER_CLOCK5);
    tc.start(0);
    tc.ticks(7);
    assertThat(tc.load(0, CV)).isEqualTo(7);
    tc.store(0, CCR, TimerCounter.SWTRG);
    assertThat(tc.load(0, CV)).isEqualTo(7);
    tc.ticks(1);
    assertThat(tc.load(0, CV)).isZero();
  }

  @Test
  void anEnabledClockWaitsForItsFirstTrigger() {
    tc.store(0, CMR, TIMER_CLOCK5);
    tc.store(0, CCR, TimerCounter.CLKEN);
    tc.ticks(10);
    assertThat(tc.load(0, CV)).isZero();
    assertThat(tc.load(0, SR)).isEqualTo(Status.CLKSTA);
  }

  @Test
  void aDisabledClockHoldsTheCounter() {
    tc.store(0, CMR, TIMER_CLOCK5);
    tc.start(0);
    tc.ticks(7);
    tc.store(0, CCR, TimerCounter.CLKDIS);
    tc.ticks(7);
    assertThat(tc.load(0, CV)).isEqualTo(7);
    assertThat(tc.load(0, SR)).isZero();
    tc.store(0, CCR, TimerCounter.CLKEN);
    tc.ticks(3);
    assertThat(tc.load(0, CV)).isEqualTo(10);
  }

  @Test
  void theCounterOverflowsAfter65536Ticks() {
    tc.store(2, CMR, TIMER_CLOCK5);
    tc.store(2, RC, 0x1234);
    tc.store(2, IER, Status.COVFS);
    tc.start(2);
    tc.ticks(0xFFFF);
    assertThat(tc.load(2, CV)).isEqualTo(0xFFFF);
    assertThat(tc.lines[2].isHigh()).isFalse();
    tc.ticks(1);
    assertThat(tc.lines[2].isHigh()).isTrue();
    assertThat(tc.load(2, CV)).isZero();
    assertThat(tc.load(2, SR)).isEqualTo(Status.CLKSTA | Status.COVFS | Status.CPCS);
  }

  @Test
  void longTimesAreCountedWithoutAnEventForEachPeriod() {
    tc.store(0, CMR, TIMER_CLOCK5 | CPCTRG);
    tc.store(0, RC, 1000);
    tc.start(0);
    assertThat(tc.bench.services().timeline().next()).isEqualTo(Long.MAX_VALUE);
    tc.ticks(1_000_000_000L + 123);
    assertThat(tc.load(0, CV)).isEqualTo(123);
  }

  @Test
  void theClockCanBeChosen() {
    tc.generic.set(50_000);
    int[] counts = {500, 64_000, 16_000, 4_000, 1_000};
    for (int clock = 0; clock < counts.length; clock++) {
      tc.store(0, CMR, clock);
      tc.store(0, CCR, START);
      tc.ticks(1000);
      assertThat(tc.load(0, CV)).isEqualTo(counts[clock] - 1);
    }
  }

  @Test
  void aChangedFrequencyMovesTheNextMatch() {
    tc.store(0, CMR, TIMER_CLOCK5);
    tc.store(0, RC, 100);
    tc.store(0, IER, Status.CPCS);
    tc.start(0);
    tc.ticks(50);
    tc.bus.set(tc.bus.hertz() / 2);
    tc.bench.run(100 * TICK - 1);
    assertThat(tc.lines[0].isHigh()).isFalse();
    tc.bench.run(1);
    assertThat(tc.lines[0].isHigh()).isTrue();
  }

  @Test
  void aMatchOfRcCanStopTheClock() {
    tc.store(0, CMR, TIMER_CLOCK5 | WAVE | CPCSTOP);
    tc.store(0, RC, 10);
    tc.start(0);
    tc.ticks(20);
    assertThat(tc.load(0, CV)).isEqualTo(10);
    assertThat(tc.load(0, SR) & Status.CLKSTA).isNotZero();
    tc.store(0, CCR, TimerCounter.SWTRG);
    tc.ticks(5);
    assertThat(tc.load(0, CV)).isEqualTo(4);
  }

  @Test
  void aMatchOfRcCanDisableTheClock() {
    tc.store(0, CMR, TIMER_CLOCK5 | WAVE | CPCDIS);
    tc.store(0, RC, 10);
    tc.start(0);
    tc.ticks(20);
    assertThat(tc.load(0, CV)).isEqualTo(10);
    assertThat(tc.load(0, SR) & Status.CLKSTA).isZero();
  }

  @Test
  void upAndDownTurnsAtRcAndAtZero() {
    tc.store(0, CMR, TIMER_CLOCK5 | WAVE | UP_DOWN | CPCTRG);
    tc.store(0, RC, 4);
    tc.start(0);
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      values.append(tc.load(0, CV));
      tc.ticks(1);
    }
    assertThat(values).hasToString("0123432101");
  }

  @Test
  void upAndDownTurnsAtTheTopWithoutRc() {
    tc.store(0, CMR, TIMER_CLOCK5 | WAVE | UP_DOWN);
    tc.start(0);
    tc.ticks(0xFFFF + 10);
    assertThat(tc.load(0, CV)).isEqualTo(0xFFFF - 10);
    assertThat(tc.load(0, SR) & Status.COVFS).isZero();
  }

  @Test
  void syncTriggersAllChannels() {
    for (int channel = 0; channel < TimerCounter.CHANNELS; channel++) {
      tc.store(channel, CMR, TIMER_CLOCK5);
      tc.store(channel, CCR, TimerCounter.CLKEN);
      tc.ticks(1);
    }
    tc.timer.store(BCR, 1);
    tc.ticks(6);
    for (int channel = 0; channel < TimerCounter.CHANNELS; channel++) {
      assertThat(tc.load(channel, CV)).isEqualTo(5);
    }
  }

  @Test
  void anExternalClockIsCounted() {
    NetDriver pad = tc.net("TC0_CLK1").driver("test");
    tc.store(0, CMR, 6);
    tc.store(0, CCR, START);
    for (int i = 0; i < 6; i++) {
      pad.set(true);
      pad.set(false);
    }
    assertThat(tc.load(0, CV)).isEqualTo(5);
  }

  @Test
  void aChannelCountsThePeriodsOfAnother() {
    tc.timer.store(BMR, 2 << 2);
    tc.store(0, CMR, TIMER_CLOCK5 | WAVE | CPCTRG | 3 << 18);
    tc.store(0, RC, 10);
    tc.store(1, CMR, 6);
    tc.store(1, CCR, START);
    tc.start(0);
    tc.ticks(100);
    assertThat(tc.load(1, CV)).isEqualTo(4);
  }

  @Test
  void aBurstSignalGatesTheClock() {
    NetDriver pad = tc.net("TC0_CLK2").driver("test");
    tc.store(0, CMR, TIMER_CLOCK5 | 3 << 4);
    tc.store(0, CCR, START);
    tc.ticks(10);
    assertThat(tc.load(0, CV)).isZero();
    pad.set(true);
    tc.ticks(10);
    pad.set(false);
    tc.ticks(10);
    assertThat(tc.load(0, CV)).isEqualTo(9);
  }
}
