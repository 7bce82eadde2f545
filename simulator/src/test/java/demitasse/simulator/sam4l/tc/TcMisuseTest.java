package demitasse.simulator.sam4l.tc;

import static demitasse.simulator.sam4l.tc.TcFixture.BMR;
import static demitasse.simulator.sam4l.tc.TcFixture.CCR;
import static demitasse.simulator.sam4l.tc.TcFixture.CMR;
import static demitasse.simulator.sam4l.tc.TcFixture.CPCTRG;
import static demitasse.simulator.sam4l.tc.TcFixture.CV;
import static demitasse.simulator.sam4l.tc.TcFixture.IER;
import static demitasse.simulator.sam4l.tc.TcFixture.RA;
import static demitasse.simulator.sam4l.tc.TcFixture.RC;
import static demitasse.simulator.sam4l.tc.TcFixture.SR;
import static demitasse.simulator.sam4l.tc.TcFixture.START;
import static demitasse.simulator.sam4l.tc.TcFixture.TIMER_CLOCK5;
import static demitasse.simulator.sam4l.tc.TcFixture.WAVE;
import static demitasse.simulator.sam4l.tc.TcFixture.WPMR;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import org.junit.jupiter.api.Test;

class TcMisuseTest {
  private static final int KEY = 0x54494D00;

  private final TcFixture tc = new TcFixture();

  @Test
  void aTriggerOfADisabledClockIsReported() {
    tc.store(0, CMR, TIMER_CLOCK5);
    tc.store(0, CCR, TimerCounter.SWTRG);
    tc.ticks(10);
    assertThat(tc.load(0, CV)).isZero();
    assertThat(tc.misuse()).containsExactly(Misuse.WRONG_ORDER);
  }

  @Test
  void aClockThatStandsStillIsReported() {
    tc.store(0, CMR, 0);
    tc.store(0, CCR, START);
    tc.ticks(10);
    assertThat(tc.load(0, CV)).isZero();
    assertThat(tc.misuse()).containsExactly(Misuse.WRONG_ORDER);
  }

  @Test
  void aPeriodOfZeroTicksIsReported() {
    tc.store(0, CMR, TIMER_CLOCK5 | CPCTRG);
    tc.start(0);
    tc.ticks(10);
    assertThat(tc.load(0, CV)).isEqualTo(10);
    assertThat(tc.misuse()).containsExactly(Misuse.WRONG_ORDER);
  }

  @Test
  void effectsOnTiobWhileItIsAnInputAreReported() {
    tc.store(0, CMR, WAVE | 1 << 24);
    assertThat(tc.misuse()).containsExactly(Misuse.WRONG_ORDER);
  }

  @Test
  void raCannotBeWrittenInCaptureMode() {
    tc.store(0, RA, 5);
    assertThat(tc.load(0, RA)).isZero();
    assertThat(tc.misuse()).containsExactly(Misuse.ACCESS);
  }

  @Test
  void protectedRegistersKeepTheirValues() {
    tc.timer.store(WPMR, KEY | 1);
    tc.store(0, CMR, TIMER_CLOCK5);
    tc.store(1, RC, 5);
    tc.timer.store(BMR, 1);
    assertThat(tc.load(0, CMR)).isZero();
    assertThat(tc.load(1, RC)).isZero();
    assertThat(tc.timer.load(BMR)).isZero();
    assertThat(tc.timer.load(WPMR)).isOne();
    assertThat(tc.misuse()).containsExactly(Misuse.LOCKED, Misuse.LOCKED, Misuse.LOCKED);
  }

  @Test
  void protectionEndsWithTheKeyOnly() {
    tc.timer.store(WPMR, KEY | 1);
    tc.timer.store(WPMR, 0x12345600);
    assertThat(tc.timer.load(WPMR)).isOne();
    assertThat(tc.misuse()).containsExactly(Misuse.LOCKED);
    tc.timer.store(WPMR, KEY);
    tc.store(0, CMR, TIMER_CLOCK5);
    assertThat(tc.load(0, CMR)).isEqualTo(TIMER_CLOCK5);
    assertThat(tc.misuse()).hasSize(1);
  }

  @Test
  void bitsOfWaveformModeAreReservedInCaptureMode() {
    tc.store(0, CMR, 1 << 24);
    assertThat(tc.misuse()).containsExactly(Misuse.RESERVED);
  }

  @Test
  void wrongAccessesAreReported() {
    tc.store(0, SR, 1);
    tc.load(0, CCR);
    tc.store(0, IER, 0x100);
    tc.load(0, 0x30);
    assertThat(tc.misuse())
        .containsExactly(Misuse.ACCESS, Misuse.ACCESS, Misuse.RESERVED, Misuse.NO_REGISTER);
  }

  @Test
  void theGrayCounterIsNotModelled() {
    tc.store(0, 0x08, 0);
    assertThat(tc.misuse()).isEmpty();
    tc.store(0, 0x08, 1);
    assertThat(tc.misuse()).containsExactly(Misuse.NOT_MODELLED);
  }
}
