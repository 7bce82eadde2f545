package demitasse.simulator.sam4l.chip;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.sam4l.power.ResetCause;
import demitasse.simulator.time.Timeline;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class Sam4lTest {
  private static final int RCAUSE = 0x400E0180;
  private static final int RAM = 0x20000000;
  private static final int STACK = RAM + 0x1000;
  private static final int PC = 15;

  /** Counts in r0 for good. */
  private static final int[] COUNT = {0x3001, 0xE7FD};

  /** Sleeps for good; counts in r0 how often something woke it. */
  private static final int[] SLEEP = {0xBF30, 0x3001, 0xE7FC};

  private final Sam4l chip = new Sam4l(ChipOptions.HAIL);

  /** An image with vectors that all lead to one handler, which is an endless loop. */
  private static byte[] image(int base, int... code) {
    ByteBuffer image = ByteBuffer.allocate(0x400).order(ByteOrder.LITTLE_ENDIAN);
    image.putInt(STACK).putInt(base + 0x201);
    for (int i = 2; i < 96; i++) {
      image.putInt(base + 0x301);
    }
    image.position(0x200);
    for (int halfword : code) {
      image.putShort((short) halfword);
    }
    image.putShort(0x300, (short) 0xE7FE);
    return image.array();
  }

  private void start(int... code) {
    chip.loadFlash(0, image(0, code));
    chip.powerOn();
  }

  private int read(int address) {
    return chip.bus().load(address, 4);
  }

  private void write(int address, int value) {
    chip.bus().store(address, value, 4);
  }

  @Test
  void theProgramAtZeroRunsAtTheSpeedOfTheSystemOscillator() {
    start(COUNT);
    assertThat(chip.runFor(Timeline.SECOND)).isEqualTo(RunEnd.TIME);
    assertThat(chip.timeline().now()).isBetween(Timeline.SECOND, Timeline.SECOND + 100_000_000L);
    assertThat(chip.processor().cycles()).isBetween(115_200L, 115_210L);
    assertThat(chip.processor().register(0)).isGreaterThan(20_000);
    assertThat(chip.diagnostics().all()).isEmpty();
  }

  @Test
  void theSameRunHasTheSameResult() {
    long[] instructions = new long[2];
    for (int i = 0; i < 2; i++) {
      Sam4l other = new Sam4l(ChipOptions.HAIL);
      other.loadFlash(0, image(0, COUNT));
      other.powerOn();
      for (int slice = 1; slice <= 10; slice++) {
        other.runFor(slice * Timeline.MILLISECOND);
      }
      instructions[i] = other.processor().instructions();
    }
    assertThat(instructions[0]).isEqualTo(instructions[1]).isPositive();
  }

  @Test
  void aSleepingProcessorLetsTimePassWithoutInstructions() {
    start(SLEEP);
    chip.runFor(60 * Timeline.SECOND);
    assertThat(chip.timeline().now()).isGreaterThanOrEqualTo(60 * Timeline.SECOND);
    assertThat(chip.processor().instructions()).isLessThan(10);
  }

  @Test
  void theFrequencyChangesInTheMiddleOfARun() {
    start(COUNT);
    chip.runFor(Timeline.MILLISECOND);
    write(0x400E0818, 0xAA000020);
    write(0x400E0820, 0x00010801);
    chip.runFor(Timeline.MILLISECOND);
    write(0x400E0058, 0xAA000000);
    write(0x400E0000, 1);
    long before = chip.processor().cycles();
    chip.runFor(Timeline.MILLISECOND);
    assertThat(chip.processor().cycles() - before).isBetween(16_000L, 16_010L);
  }

  @Test
  void anImageElsewhereStartsAsFromABootloader() {
    chip.loadFlash(0x10000, image(0x10000, COUNT));
    chip.startAt(0x10000);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(chip.processor().register(PC)).isBetween(0x10200, 0x10204);
    assertThat(chip.processor().register(13)).isEqualTo(STACK);
    assertThat(chip.processor().debuggerBus().load(0xE000ED08, 4)).isEqualTo(0x10000);
    chip.reset(ResetCause.EXTERNAL);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(chip.processor().register(PC)).isBetween(0x10200, 0x10204);
  }

  @Test
  void theResetPinHoldsTheProcessor() {
    start(COUNT);
    NetDriver button = chip.resetPin().driver("button");
    button.set(Drive.LOW);
    long before = chip.processor().instructions();
    chip.runFor(10 * Timeline.MILLISECOND);
    assertThat(chip.processor().instructions()).isEqualTo(before);
    button.set(Drive.FLOATING);
    chip.runFor(10 * Timeline.MILLISECOND);
    assertThat(chip.processor().instructions()).isGreaterThan(before);
    assertThat(read(RCAUSE)).isEqualTo(1 << 2);
  }

  @Test
  void systemResetRequestResetsTheChip() {
    start(COUNT);
    chip.processor().debuggerBus().store(0xE000ED0C, 0x05FA0004, 4);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(read(RCAUSE)).isEqualTo(1 << 8);
  }

  @Test
  void theWatchdogResetsAProgramThatHangs() {
    start(COUNT);
    write(0x400F0C00, 0x55010901);
    write(0x400F0C00, 0xAA010901);
    chip.runFor(100 * Timeline.MILLISECOND);
    assertThat(read(RCAUSE)).isEqualTo(1 << 3);
  }

  @Test
  void aBrownOutResetsWhereItsDetectorIsEnabled() {
    start(COUNT);
    chip.setBrownOut(false, true);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(read(RCAUSE)).isOne();
    write(0x400F0418, 0xAA00002C);
    write(0x400F042C, 0x101);
    chip.setBrownOut(false, true);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(read(RCAUSE)).isEqualTo(1 << 13);
  }

  @Test
  void ramSurvivesAResetButNotThePower() {
    start(COUNT);
    write(RAM + 0x2000, 0x12345678);
    chip.reset(ResetCause.EXTERNAL);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(read(RAM + 0x2000)).isEqualTo(0x12345678);
    chip.powerOff();
    assertThat(chip.runFor(Timeline.MILLISECOND)).isEqualTo(RunEnd.NO_POWER);
    chip.powerOn();
    assertThat(read(RAM + 0x2000)).isNotEqualTo(0x12345678);
  }

  @Test
  void anInterruptThatAPinHoldsStormsTheProcessor() {
    // movs r1,#1; ldr r2,=0xE000E100; str r1,[r2]; then SLEEP
    start(0x2101, 0x4A03, 0x6011, 0xBF30, 0x3001, 0xE7FC, 0xBF00, 0xBF00, 0xE100, 0xE000);
    chip.faults().holdInterrupt(Lines.HFLASHC, true);
    chip.runFor(10 * Timeline.MILLISECOND);
    assertThat(chip.processor().exceptionNumber()).isEqualTo(16);
  }

  @Test
  void anAddressWithNothingBehindFaults() {
    // ldr r2,=0x50000000; ldr r0,[r2]
    start(0x4A01, 0x6810, 0xE7FE, 0xBF00, 0x0000, 0x5000);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(chip.processor().exceptionNumber()).isEqualTo(3);
  }

  @Test
  void aPeripheralCanBeMadeToFault() {
    // ldr r2,=0x400E0180; ldr r0,[r2]
    start(0x4A01, 0x6810, 0xE7FE, 0xBF00, 0x0180, 0x400E);
    chip.faults().failBus(RCAUSE, 4, 0, 1);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(chip.processor().exceptionNumber()).isEqualTo(3);
  }

  @Test
  void ramCanBeMadeToFaultAndRepaired() {
    // ldr r2,=0x20002000; ldr r0,[r2]; adds r3,#1; b -4
    start(0x4A01, 0x6810, 0x3301, 0xE7FC, 0x2000, 0x2000);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(chip.processor().exceptionNumber()).isZero();
    chip.faults().failBus(RAM + 0x2000, 4, 2, 1);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(chip.processor().exceptionNumber()).isEqualTo(3);

    chip.faults().repairBus();
    chip.reset(ResetCause.EXTERNAL);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(chip.processor().exceptionNumber()).isZero();
  }

  @Test
  void memoriesOnTheBusGiveTheSameResult() {
    Sam4l slow = new Sam4l(ChipOptions.HAIL.withMemoriesOnBus());
    slow.loadFlash(0, image(0, COUNT));
    slow.powerOn();
    slow.runFor(10 * Timeline.MILLISECOND);
    start(COUNT);
    chip.runFor(10 * Timeline.MILLISECOND);
    assertThat(slow.processor().register(0)).isEqualTo(chip.processor().register(0)).isPositive();
  }

  @Test
  void aFlippedBitChangesTheProgram() {
    start(COUNT);
    chip.runFor(Timeline.MILLISECOND);
    chip.faults().flipBit(0x201, 3); // adds r0, #1 becomes subs r0, #1
    int before = chip.processor().register(0);
    chip.runFor(Timeline.MILLISECOND);
    assertThat(chip.processor().register(0)).isLessThan(before);
  }

  @Test
  void theProcessorWaitsForTheFlashItFetchesFrom() {
    // ldr r2,=0x400A0004; ldr r1,=0xA5010002 (EP of page 256); str r1,[r2]; then COUNT
    start(0x4A02, 0x4903, 0x6011, 0x3001, 0xE7FD, 0xBF00, 0x0004, 0x400A, 0x0002, 0xA501);
    chip.runFor(4 * Timeline.MILLISECOND);
    assertThat(chip.processor().register(0)).isLessThanOrEqualTo(1);
    chip.runFor(4 * Timeline.MILLISECOND);
    assertThat(chip.processor().register(0)).isGreaterThan(10);
  }

  @Test
  void powerThatFailsInAnEraseStopsTheRun() {
    start(0x4A02, 0x4903, 0x6011, 0x3001, 0xE7FD, 0xBF00, 0x0004, 0x400A, 0x0002, 0xA501);
    chip.loadFlash(0x20000, new byte[512]);
    chip.faults().losePowerInFlashOperation(1);
    assertThat(chip.runFor(10 * Timeline.MILLISECOND)).isEqualTo(RunEnd.NO_POWER);
    byte[] cells = chip.flash().main();
    assertThat(cells[0x20000]).isNotZero().isNotEqualTo((byte) 0xFF);
    chip.powerOn();
    assertThat(chip.runFor(10 * Timeline.MILLISECOND)).isEqualTo(RunEnd.TIME);
    assertThat(cells[0x20000]).isEqualTo((byte) 0xFF);
  }

  @Test
  void aLockedUpProcessorLetsTimePass() {
    assertThat(chip.runFor(10 * Timeline.MILLISECOND)).isEqualTo(RunEnd.LOCKED_UP);
  }
}
