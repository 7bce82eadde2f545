package demitasse.simulator.sam4l.eic;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.SerialTestBench;
import demitasse.simulator.sam4l.gpio.Gpio;
import demitasse.simulator.time.Timeline;
import org.junit.jupiter.api.Test;

class EicTest {
  private static final int IER = 0x00;
  private static final int IDR = 0x04;
  private static final int IMR = 0x08;
  private static final int ISR = 0x0C;
  private static final int ICR = 0x10;
  private static final int MODE = 0x14;
  private static final int EDGE = 0x18;
  private static final int LEVEL = 0x1C;
  private static final int FILTER = 0x20;
  private static final int ASYNC = 0x28;
  private static final int EN = 0x30;
  private static final int DIS = 0x34;
  private static final int CTRL = 0x38;

  /** EXTINT5 is function C of PA20, EXTINT0 function C of PB01. */
  private static final int BIT = 1 << 5;

  private static final int FIRST_LINE = Gpio.LINES;
  private static final int LINE = FIRST_LINE + 5;

  private final SerialTestBench bench = new SerialTestBench();
  private final FixedClock clock = new FixedClock(1_000_000);
  private final Gpio gpio = new Gpio(bench.services, clock, bench.lines(Gpio.LINES));
  private final Eic eic = new Eic(bench.services, clock, gpio, bench.lines(Eic.LINES));
  private final NetDriver board = gpio.net("PA20").driver("board");

  EicTest() {
    board.set(false);
    gpio.store(0x024, 1 << 20);
    gpio.store(0x008, 1 << 20);
  }

  private void enable() {
    eic.store(ICR, BIT);
    eic.store(IER, BIT);
    eic.store(EN, BIT);
  }

  @Test
  void resetValuesAreZero() {
    assertThat(eic.load(CTRL)).isZero();
    assertThat(eic.load(IMR)).isZero();
    assertThat(eic.load(ISR)).isZero();
    assertThat(eic.load(0x3FC)).isEqualTo(0x302);
    bench.assertNoMisuse();
  }

  @Test
  void aRisingEdgeIsRememberedUntilItIsCleared() {
    eic.store(EDGE, BIT);
    enable();
    assertThat(eic.load(CTRL)).isEqualTo(BIT);
    board.set(true);
    assertThat(bench.isAsserted(LINE)).isTrue();
    board.set(false);
    assertThat(eic.load(ISR)).isEqualTo(BIT);
    eic.store(ICR, BIT);
    assertThat(bench.isAsserted(LINE)).isFalse();
    assertThat(eic.load(ISR)).isZero();
    bench.assertNoMisuse();
  }

  @Test
  void aFallingEdgeIsTheDefault() {
    enable();
    board.set(true);
    assertThat(bench.isAsserted(LINE)).isFalse();
    board.set(false);
    assertThat(bench.isAsserted(LINE)).isTrue();
  }

  @Test
  void aLevelAsksAsLongAsItLasts() {
    eic.store(MODE, BIT);
    eic.store(LEVEL, BIT);
    enable();
    board.set(true);
    eic.store(ICR, BIT);
    assertThat(bench.isAsserted(LINE)).isTrue();
    board.set(false);
    eic.store(ICR, BIT);
    assertThat(bench.isAsserted(LINE)).isFalse();
  }

  @Test
  void theFilterRejectsShortPulses() {
    eic.store(EDGE, BIT);
    eic.store(FILTER, BIT);
    enable();
    board.set(true);
    bench.run(Timeline.MICROSECOND);
    board.set(false);
    bench.run(10 * Timeline.MICROSECOND);
    assertThat(eic.load(ISR)).isZero();
    board.set(true);
    bench.run(3 * Timeline.MICROSECOND);
    assertThat(eic.load(ISR)).isEqualTo(BIT);
  }

  @Test
  void onlyAsynchronousInputsNoticeEdgesWithoutAClock() {
    eic.store(EDGE, BIT);
    enable();
    clock.set(0);
    board.set(true);
    assertThat(eic.load(ISR)).isZero();
    board.set(false);
    eic.store(ASYNC, BIT);
    board.set(true);
    assertThat(eic.load(ISR)).isEqualTo(BIT);
  }

  @Test
  void disabledOrMaskedInputsDoNotAsk() {
    eic.store(EDGE, BIT);
    enable();
    eic.store(DIS, BIT);
    board.set(true);
    assertThat(eic.load(ISR)).isZero();
    board.set(false);
    eic.store(EN, BIT);
    eic.store(IDR, BIT);
    board.set(true);
    assertThat(eic.load(ISR)).isEqualTo(BIT);
    assertThat(bench.isAsserted(LINE)).isFalse();
  }

  @Test
  void theFirstLineIsTheNonMaskableInterrupt() {
    NetDriver pad = gpio.net("PB01").driver("board");
    pad.set(true);
    gpio.store(0x200 + 0x024, 1 << 1);
    gpio.store(0x200 + 0x008, 1 << 1);
    eic.store(IER, 1);
    eic.store(EN, 1);
    pad.set(false);
    assertThat(bench.isAsserted(FIRST_LINE)).isTrue();
  }

  @Test
  void resetClearsEverything() {
    eic.store(EDGE, BIT);
    enable();
    board.set(true);
    eic.reset();
    assertThat(bench.isAsserted(LINE)).isFalse();
    assertThat(eic.load(EDGE)).isZero();
    assertThat(eic.load(CTRL)).isZero();
  }

  @Test
  void misuseIsReported() {
    eic.store(EN, 1 << 9);
    eic.load(EN);
    eic.store(CTRL, 1);
    eic.load(0x24);
    eic.store(IDR, -1);
    bench.assertMisuse(Misuse.RESERVED, Misuse.ACCESS, Misuse.ACCESS, Misuse.NO_REGISTER);
  }
}
