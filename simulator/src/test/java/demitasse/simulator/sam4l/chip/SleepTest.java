package demitasse.simulator.sam4l.chip;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.sam4l.clock.SleepLevel;
import demitasse.simulator.time.Timeline;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs that sleep in each of the modes, and what wakes them. */
class SleepTest {
  private static final int GO = 0x20002000;
  private static final int PM = 0x400E0000;
  private static final int SCIF = 0x400E0800;
  private static final int BPM = 0x400F0000;
  private static final int BSCIF = 0x400F0400;
  private static final int AST = 0x400F0800;
  private static final int SCR = 0xE000ED10;
  private static final int ISER1 = 0xE000E104;
  private static final int TIMER_EXCEPTION = 16 + 39;

  /** Waits for a word in RAM to be 1, then sleeps for good. */
  private static final int[] PROGRAM = {
    0x4A04, 0x6813, 0x2B01, 0xD1FC, 0xBF30, 0x3001, 0xE7FC, 0xBF00, 0xBF00, 0xBF00, 0x2000, 0x2000
  };

  private final Sam4l chip = new Sam4l(ChipOptions.HAIL);

  @BeforeEach
  void start() {
    ByteBuffer image = ByteBuffer.allocate(0x400).order(ByteOrder.LITTLE_ENDIAN);
    image.putInt(0x20001000).putInt(0x201);
    for (int i = 2; i < 96; i++) {
      image.putInt(0x301);
    }
    image.position(0x200);
    for (int halfword : PROGRAM) {
      image.putShort((short) halfword);
    }
    image.putShort(0x300, (short) 0xE7FE);
    chip.loadFlash(0, image.array());
    chip.powerOn();
    write(GO, 0);
  }

  private int read(int address) {
    return chip.bus().load(address, 4);
  }

  private void write(int address, int value) {
    chip.bus().store(address, value, 4);
  }

  private void writePmcon(int value) {
    write(BPM + 0x18, 0xAA00001C);
    write(BPM + 0x1C, value);
  }

  private void runFor(long milliseconds) {
    chip.runFor(milliseconds * Timeline.MILLISECOND);
  }

  private void go() {
    write(GO, 1);
    runFor(1);
  }

  private void writeTimer(int offset, int value) {
    write(AST + offset, value);
    runFor(2);
  }

  /** Lets the timer count 16,384 Hz and raise an alarm at a count; WER too. */
  private void startTimer(int alarm) {
    write(BSCIF + 0x18, 0xAA000024);
    write(BSCIF + 0x24, 5);
    runFor(1);
    writeTimer(0x40, 0x100);
    writeTimer(0x40, 0x101);
    writeTimer(0x20, alarm);
    writeTimer(0x1C, 0x100);
    writeTimer(0x10, 0x100);
    writeTimer(0x00, 1);
    chip.processor().debuggerBus().store(ISER1, 1 << 7, 4);
  }

  private void sleepDeeply() {
    chip.processor().debuggerBus().store(SCR, 4, 4);
    go();
  }

  @Test
  void sleepZeroStopsTheProcessorOnly() {
    go();
    assertThat(chip.clocks().hsb().hertz()).isPositive();
    assertThat(chip.clocks().bridge(0).hertz()).isPositive();
  }

  @Test
  void sleepOneStopsTheBusMatrix() {
    writePmcon(1 << 12);
    go();
    assertThat(chip.clocks().hsb().hertz()).isZero();
    assertThat(chip.clocks().bridge(0).hertz()).isPositive();
  }

  @Test
  void sleepTwoStopsThePeripherals() {
    writePmcon(2 << 12);
    go();
    assertThat(chip.clocks().bridge(0).hertz()).isZero();
    assertThat(chip.clocks().cpu().hertz()).isPositive();
  }

  @Test
  void sysTickEndsASleepThatLeavesItsClockOn() {
    writePmcon(2 << 12);
    chip.processor().debuggerBus().store(0xE000E014, 1000, 4);
    chip.processor().debuggerBus().store(0xE000E010, 7, 4);
    write(GO, 1);
    runFor(20);
    assertThat(chip.processor().exceptionNumber()).isEqualTo(15);
    assertThat(chip.clocks().sleepLevel()).isEqualTo(SleepLevel.NONE);
  }

  @Test
  void theTimerEndsWait() {
    writePmcon(1 << 16);
    startTimer(16_384);
    sleepDeeply();
    assertThat(chip.clocks().cpu().hertz()).isZero();
    long asleep = chip.processor().instructions();
    runFor(800);
    assertThat(chip.processor().instructions()).isEqualTo(asleep);
    runFor(300);
    assertThat(chip.processor().exceptionNumber()).isEqualTo(TIMER_EXCEPTION);
    assertThat(chip.clocks().cpu().hertz()).isEqualTo(115_200);
    assertThat(read(PM + 0x184)).isEqualTo(1 << 17);
    assertThat(read(PM + 0xCC) & 0x100).isEqualTo(0x100);
  }

  @Test
  void wakingWaitsForTheCrystalOfTheMainClock() {
    writePmcon(1 << 16);
    write(SCIF + 0x18, 0xAA000020);
    write(SCIF + 0x20, 0x10E01);
    runFor(10);
    write(PM + 0x58, 0xAA000000);
    write(PM, 1);
    startTimer(1_638);
    sleepDeeply();
    assertThat(read(SCIF + 0x14) & 1).isZero();
    runFor(104);
    assertThat(chip.clocks().cpu().hertz()).isZero();
    assertThat(chip.clocks().sleepLevel()).isEqualTo(SleepLevel.NONE);
    runFor(10);
    assertThat(chip.clocks().cpu().hertz()).isEqualTo(16_000_000);
    assertThat(chip.processor().exceptionNumber()).isEqualTo(TIMER_EXCEPTION);
  }

  @Test
  void theTimerEndsBackupByAReset() {
    writePmcon(1 << 16 | 1 << 8);
    write(BPM + 0x2C, 1 << 1);
    startTimer(8_192);
    write(0x20003000, 0x12345678);
    sleepDeeply();
    runFor(600);
    assertThat(read(PM + 0x180)).isEqualTo(1 << 6);
    assertThat(read(BPM + 0x28)).isEqualTo(1 << 1);
    assertThat(read(BPM + 0x1C)).isEqualTo(1 << 16);
    assertThat(read(0x20003000)).isNotEqualTo(0x12345678);
    assertThat(read(AST + 4)).isGreaterThanOrEqualTo(8_192);
  }

  @Test
  void noMisuseIsReported() {
    writePmcon(1 << 16);
    startTimer(1_000);
    sleepDeeply();
    runFor(200);
    assertThat(chip.diagnostics().all()).isEmpty();
  }
}
