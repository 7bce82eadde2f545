package demitasse.simulator.sam4l.ast;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.ModelBench;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AstTest {
  private static final long TICK = Timeline.picoseconds(1, 16_384) + 1;

  private final ModelBench bench = new ModelBench();
  private final FixedClock oscillator = new FixedClock(32_768);
  private final ModelBench.Line[] lines = new ModelBench.Line[5];
  private final Ast ast;

  AstTest() {
    for (int i = 0; i < lines.length; i++) {
      lines[i] = new ModelBench.Line();
    }
    ClockSource[] clocks = {
      new FixedClock(115_200),
      oscillator,
      new FixedClock(48_000_000),
      new FixedClock(0),
      new FixedClock(1_024)
    };
    ast = new Ast(bench.services(), clocks, lines);
    ast.reset();
  }

  private void waitWhile(int statusBit) {
    for (int i = 0; (ast.load(Ast.SR) & statusBit) != 0; i++) {
      assertThat(i).as("polls of SR").isLessThan(10_000);
      bench.run(Timeline.MICROSECOND);
    }
  }

  private void write(int offset, int value) {
    waitWhile(Ast.BUSY);
    ast.store(offset, value);
    waitWhile(Ast.BUSY);
  }

  private int read(int offset) {
    waitWhile(Ast.BUSY);
    return ast.load(offset);
  }

  private void writeClock(int value) {
    waitWhile(Ast.CLKBUSY);
    ast.store(Ast.CLOCK, value);
    waitWhile(Ast.CLKBUSY);
  }

  /** What Tock does at boot. */
  private void configure() {
    writeClock(0);
    writeClock(0x100);
    writeClock(0x101);
    write(Ast.CR, read(Ast.CR) & ~1);
    ast.store(Ast.IDR, 0x100);
    write(Ast.CR, 0);
    write(Ast.WER, read(Ast.WER) | 0x100);
    write(Ast.SCR, 0x100);
  }

  private void start(int control) {
    configure();
    write(Ast.CR, control);
  }

  /** What Tock does for each alarm. */
  private void setAlarm(int value) {
    write(Ast.SCR, 0x100);
    write(Ast.AR0, value);
    ast.store(Ast.IER, 0x100);
    write(Ast.CR, read(Ast.CR) | 1);
  }

  @Test
  void registersHaveTheirValuesAfterReset() {
    for (int offset : new int[] {Ast.CR, Ast.CV, Ast.SR, Ast.IMR, Ast.WER, Ast.AR0, Ast.CLOCK}) {
      assertThat(ast.load(offset)).as("offset 0x%02x", offset).isZero();
    }
    assertThat(ast.load(Ast.VERSION)).isEqualTo(0x311);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void theSequenceOfADriverCausesNoDiagnostics() {
    configure();
    setAlarm(0x640);
    bench.run(200 * Timeline.MILLISECOND);
    assertThat(lines[0].isHigh()).isTrue();
    ast.store(Ast.IDR, 0x100);
    write(Ast.SCR, 0x100);
    assertThat(lines[0].isHigh()).isFalse();
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void theCounterCountsExactlyHalfTheClockWithPselZero() {
    start(1);
    int before = read(Ast.CV);
    bench.run(1_000 * Timeline.SECOND);
    assertThat(read(Ast.CV) - before).isEqualTo(16_384_000);
  }

  @Test
  void theAlarmIsSetOnTheVeryCount() {
    start(1);
    int alarm = read(Ast.CV) + 100;
    setAlarm(alarm);
    while (!lines[0].isHigh()) {
      assertThat(read(Ast.CV)).isNotEqualTo(alarm);
      bench.run(TICK / 8);
    }
    assertThat(read(Ast.CV)).isEqualTo(alarm);
  }

  @Test
  void anAlarmEightTicksAheadIsNotMissed() {
    start(1);
    setAlarm(read(Ast.CV) + 8);
    bench.run(10 * TICK);
    assertThat(lines[0].isHigh()).isTrue();
  }

  @Test
  void anAlarmThatTheCounterPassesDuringSynchronisationIsMissed() {
    start(1);
    setAlarm(read(Ast.CV) + 1);
    bench.run(1_000 * TICK);
    assertThat(lines[0].isHigh()).isFalse();
    assertThat(read(Ast.SR) & 0x100).isZero();
  }

  @Test
  void anAlarmBehindTheCounterComesAfterTheWrap() {
    start(1);
    write(Ast.CV, 0xFFFF_FFF0);
    setAlarm(5);
    bench.run(10 * TICK);
    assertThat(lines[0].isHigh()).isFalse();
    bench.run(20 * TICK);
    assertThat(lines[0].isHigh()).isTrue();
  }

  @Test
  void theWrapSetsOverflow() {
    start(1);
    ast.store(Ast.IER, 1);
    write(Ast.CV, 0xFFFF_FFF0);
    bench.run(30 * TICK);
    assertThat(lines[2].isHigh()).isTrue();
    assertThat(read(Ast.CV)).isBetween(10, 40);
  }

  @Test
  void flagsAreFoundWithoutAnInterruptToo() {
    start(1);
    write(Ast.AR1, 5_000);
    bench.run(Timeline.SECOND);
    assertThat(read(Ast.SR) & 0x200).isNotZero();
    assertThat(lines[0].isHigh()).isFalse();
  }

  @Test
  void periodicInterruptsComeAtTheRateOfTheirPrescalerBit() {
    start(1);
    write(Ast.PIR0, 9);
    write(Ast.SCR, 0x10000);
    ast.store(Ast.IER, 0x10000);
    int count = 0;
    long end = bench.now() + Timeline.SECOND;
    while (bench.now() < end) {
      bench.run(100 * Timeline.MICROSECOND);
      if (lines[1].isHigh()) {
        count++;
        write(Ast.SCR, 0x10000);
      }
    }
    assertThat(count).isBetween(31, 33);
  }

  @Test
  void anAlarmCanClearTheCounter() {
    start(1);
    write(Ast.AR0, 99);
    write(Ast.CR, 0x101);
    write(Ast.CV, 0);
    bench.run(10_000 * TICK);
    assertThat(read(Ast.CV)).isBetween(0, 99);
    assertThat(read(Ast.SR) & 0x101).isEqualTo(0x101);
  }

  @Test
  void pclrStartsThePrescalerAgainAndReadsZero() {
    start(14 << 16 | 1);
    bench.run(900 * Timeline.MILLISECOND);
    int before = read(Ast.CV);
    write(Ast.CR, 14 << 16 | 3);
    bench.run(400 * Timeline.MILLISECOND);
    assertThat(read(Ast.CV)).isEqualTo(before);
    bench.run(200 * Timeline.MILLISECOND);
    assertThat(read(Ast.CV)).isEqualTo(before + 1);
    assertThat(read(Ast.CR)).isEqualTo(14 << 16 | 1);
  }

  @Test
  void theCalendarKnowsLeapYearsAndOverflows() {
    start(14 << 16 | 5);
    write(Ast.CALV, calendar(4, 2, 28, 23, 59, 58));
    bench.run(4 * Timeline.SECOND);
    assertThat(read(Ast.CALV) & ~0xF).isEqualTo(calendar(4, 2, 29, 0, 0, 0));
    write(Ast.CALV, calendar(63, 12, 31, 23, 59, 58));
    bench.run(4 * Timeline.SECOND);
    assertThat(read(Ast.CALV) & ~0xF).isEqualTo(calendar(0, 1, 1, 0, 0, 0));
    assertThat(read(Ast.SR) & 1).isOne();
  }

  @Test
  void aCalendarAlarmCanBeDaysAhead() {
    start(14 << 16 | 5);
    write(Ast.CALV, calendar(13, 7, 31, 12, 0, 0));
    write(Ast.AR0, calendar(13, 8, 2, 6, 30, 15));
    ast.store(Ast.IER, 0x100);
    bench.run((42 * 3600 + 30 * 60 + 13) * Timeline.SECOND);
    assertThat(lines[0].isHigh()).isFalse();
    bench.run(3 * Timeline.SECOND);
    assertThat(lines[0].isHigh()).isTrue();
  }

  private static int calendar(int year, int month, int day, int hour, int minute, int second) {
    return (year << 26) | (month << 22) | (day << 17) | (hour << 12) | (minute << 6) | second;
  }

  @Test
  void theDigitalTunerAddsAndTakesPulses() {
    start(6 << 16 | 1);
    // K = roundup(256 / 128) * 2^7 = 256: a 257th is taken.
    write(Ast.DTR, 128 << 8 | 7);
    int before = read(Ast.CV);
    bench.run(1_000 * Timeline.SECOND);
    assertThat(read(Ast.CV) - before).isBetween(255_002, 255_004);
    write(Ast.DTR, 128 << 8 | 1 << 5 | 7);
    before = read(Ast.CV);
    bench.run(1_000 * Timeline.SECOND);
    assertThat(read(Ast.CV) - before).isBetween(257_002, 257_004);
  }

  @Test
  void anAlarmIsOnTimeWhileTheTunerWorks() {
    start(1);
    write(Ast.DTR, 200 << 8 | 1 << 5 | 3);
    int alarm = read(Ast.CV) + 1_000;
    setAlarm(alarm);
    while (!lines[0].isHigh()) {
      assertThat(read(Ast.CV)).isLessThan(alarm);
      bench.run(TICK / 4);
    }
    assertThat(read(Ast.CV)).isEqualTo(alarm);
  }

  @Test
  void aStoppedClockStopsTheCounterAndAnotherFrequencyCountsOn() {
    start(1);
    bench.run(Timeline.SECOND);
    oscillator.set(0);
    int before = read(Ast.CV);
    bench.run(Timeline.SECOND);
    assertThat(read(Ast.CV)).isEqualTo(before);
    oscillator.set(65_536);
    bench.run(Timeline.SECOND);
    assertThat(read(Ast.CV) - before).isEqualTo(32_768);
  }

  @Test
  void readyAndClockReadyInterruptAtTheEndOfBusy() {
    ast.store(Ast.IER, 0x2200_0000);
    ast.store(Ast.CLOCK, 0x100);
    ast.store(Ast.CLOCK, 0x101);
    assertThat(lines[4].isHigh()).isFalse();
    waitWhile(Ast.CLKBUSY);
    assertThat(lines[4].isHigh()).isTrue();
    ast.store(Ast.SCR, Ast.CLKRDY);
    assertThat(lines[4].isHigh()).isFalse();
    ast.store(Ast.AR0, 1);
    assertThat(lines[3].isHigh()).isFalse();
    waitWhile(Ast.BUSY);
    assertThat(lines[3].isHigh()).isTrue();
    ast.store(Ast.SCR, Ast.READY);
    assertThat(lines[3].isHigh()).isFalse();
    assertThat(ast.load(Ast.SR)).isZero();
  }

  @Test
  void aFlagThatWerEnablesWakes() {
    ModelBench.Line wake = new ModelBench.Line();
    ast.setWakeLine(wake);
    start(1);
    write(Ast.AR0, 1_000);
    bench.run(Timeline.SECOND);
    assertThat(wake.isHigh()).isTrue();
    assertThat(lines[0].isHigh()).isFalse();
  }

  @Test
  void enabledEventsAreGivenEachTime() {
    List<Integer> events = new ArrayList<>();
    ast.setEventListener(events::add);
    start(1);
    write(Ast.PIR1, 13);
    write(Ast.EVE, 0x20000);
    assertThat(read(Ast.EVM)).isEqualTo(0x20000);
    bench.run(Timeline.SECOND);
    assertThat(events).containsOnly(0x20000).hasSizeBetween(2, 3);
    write(Ast.EVD, 0x20000);
    events.clear();
    bench.run(Timeline.SECOND);
    assertThat(events).isEmpty();
  }

  @Test
  void writesWhileBusyAreLostAndReadsAreZero() {
    start(1);
    write(Ast.AR0, 77);
    ast.store(Ast.AR0, 88);
    assertThat(ast.load(Ast.AR0)).isZero();
    ast.store(Ast.AR1, 99);
    assertThat(bench.misuse()).containsExactly(Misuse.BUSY, Misuse.BUSY);
    waitWhile(Ast.BUSY);
    assertThat(ast.load(Ast.AR0)).isEqualTo(88);
    assertThat(ast.load(Ast.AR1)).isZero();
  }

  @Test
  void aSynchronisationTakesCyclesOfTheClock() {
    start(1);
    ast.store(Ast.AR0, 1);
    bench.run(Timeline.picoseconds(Ast.SYNCHRONISATION_CYCLES - 1, 32_768));
    assertThat(ast.load(Ast.SR) & Ast.BUSY).isNotZero();
    bench.run(Timeline.picoseconds(1, 32_768) + 2);
    assertThat(ast.load(Ast.SR) & Ast.BUSY).isZero();
  }

  @Test
  void aClockThatDoesNotRunKeepsClkbusy() {
    writeClock(0x300);
    ast.store(Ast.CLOCK, 0x301);
    bench.run(Timeline.SECOND);
    assertThat(ast.load(Ast.SR) & Ast.CLKBUSY).isNotZero();
    ast.store(Ast.CLOCK, 0x300);
    assertThat(bench.misuse()).containsExactly(Misuse.BUSY);
  }

  @Test
  void misuseOfTheClockIsReported() {
    ast.store(Ast.CLOCK, 0x101);
    waitWhile(Ast.CLKBUSY);
    ast.store(Ast.CLOCK, 0x500);
    assertThat(bench.misuse()).containsExactly(Misuse.WRONG_ORDER, Misuse.RESERVED);
  }

  @Test
  void enablingWithoutAClockIsReported() {
    ast.store(Ast.CR, 1);
    assertThat(bench.misuse()).containsExactly(Misuse.WRONG_ORDER);
  }

  @Test
  void accessesThatRegistersDoNotAllowAreReported() {
    ast.load(Ast.SCR);
    ast.store(Ast.SR, 0);
    ast.load(0x60);
    ast.store(Ast.PIR0, 0x20);
    assertThat(bench.misuse())
        .containsExactly(Misuse.ACCESS, Misuse.ACCESS, Misuse.NO_REGISTER, Misuse.RESERVED);
  }
}
