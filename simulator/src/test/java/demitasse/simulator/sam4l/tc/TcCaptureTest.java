package demitasse.simulator.sam4l.tc;

import static demitasse.simulator.sam4l.tc.TcFixture.CMR;
import static demitasse.simulator.sam4l.tc.TcFixture.CV;
import static demitasse.simulator.sam4l.tc.TcFixture.IER;
import static demitasse.simulator.sam4l.tc.TcFixture.RA;
import static demitasse.simulator.sam4l.tc.TcFixture.RB;
import static demitasse.simulator.sam4l.tc.TcFixture.SR;
import static demitasse.simulator.sam4l.tc.TcFixture.TIMER_CLOCK5;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.pins.NetDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcCaptureTest {
  private static final int LDBSTOP = 1 << 6;
  private static final int LDBDIS = 1 << 7;
  private static final int ETRG_RISING = 1 << 8;
  private static final int ETRG_FALLING = 2 << 8;
  private static final int BY_TIOA = 1 << 10;
  private static final int RA_RISING = 1 << 16;
  private static final int RB_FALLING = 2 << 18;
  private static final int PULSE = TIMER_CLOCK5 | RA_RISING | RB_FALLING;

  private final TcFixture tc = new TcFixture();
  private final NetDriver tioa = tc.net("TC0_A1").driver("test");
  private final NetDriver tiob = tc.net("TC0_B1").driver("test");

  @AfterEach
  void nothingIsReported() {
    assertThat(tc.misuse()).isEmpty();
  }

  private void pulse(int low, int high) {
    tc.ticks(low);
    tioa.set(true);
    tc.ticks(high);
    tioa.set(false);
  }

  @Test
  void theEdgesOfAPulseAreCaptured() {
    tc.store(1, CMR, PULSE);
    tc.store(1, IER, Status.LDRBS);
    tc.start(1);
    pulse(20, 30);
    assertThat(tc.lines[1].isHigh()).isTrue();
    assertThat(tc.load(1, RA)).isEqualTo(20);
    assertThat(tc.load(1, RB)).isEqualTo(50);
    assertThat(tc.load(1, SR)).isEqualTo(Status.CLKSTA | Status.LDRAS | Status.LDRBS);
    assertThat(tc.lines[1].isHigh()).isFalse();
  }

  @Test
  void valuesThatNobodyReadAreOverrun() {
    tc.store(1, CMR, PULSE);
    tc.start(1);
    pulse(10, 10);
    tc.load(1, SR);
    tc.load(1, RA);
    tc.load(1, RB);
    pulse(10, 10);
    assertThat(tc.load(1, SR) & Status.LOVRS).isZero();
    pulse(10, 10);
    assertThat(tc.load(1, SR) & Status.LOVRS).isNotZero();
    assertThat(tc.load(1, RA)).isEqualTo(50);
  }

  @Test
  void aLoadOfRbCanStopTheClock() {
    tc.store(1, CMR, PULSE | LDBSTOP);
    tc.start(1);
    pulse(10, 10);
    tc.ticks(10);
    assertThat(tc.load(1, CV)).isEqualTo(20);
    assertThat(tc.load(1, SR) & Status.CLKSTA).isNotZero();
  }

  @Test
  void aLoadOfRbCanDisableTheClock() {
    tc.store(1, CMR, PULSE | LDBDIS);
    tc.start(1);
    pulse(10, 10);
    tc.ticks(10);
    assertThat(tc.load(1, CV)).isEqualTo(20);
    assertThat(tc.load(1, SR) & Status.CLKSTA).isZero();
  }

  @Test
  void anEdgeOfTioaLoadsBeforeItTriggers() {
    tc.store(1, CMR, PULSE | BY_TIOA | ETRG_FALLING);
    tc.start(1);
    pulse(10, 10);
    assertThat(tc.load(1, RB)).isEqualTo(20);
    pulse(10, 10);
    assertThat(tc.load(1, RA)).isEqualTo(9);
    assertThat(tc.load(1, RB)).isEqualTo(19);
    assertThat(tc.load(1, SR) & Status.ETRGS).isNotZero();
  }

  @Test
  void tiobTriggers() {
    tc.store(1, CMR, PULSE | ETRG_RISING);
    tc.start(1);
    tc.ticks(10);
    tiob.set(true);
    tc.ticks(6);
    assertThat(tc.load(1, CV)).isEqualTo(5);
    tiob.set(false);
    assertThat(tc.load(1, CV)).isEqualTo(5);
    assertThat(tc.load(1, SR) & Status.MTIOB).isZero();
  }
}
