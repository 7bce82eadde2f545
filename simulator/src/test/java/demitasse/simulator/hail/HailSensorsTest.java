package demitasse.simulator.hail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Programs that talk to sensors with the chip's masters and DMA, in the orders that drivers use.
 */
class HailSensorsTest {
  private static final int GPIO_A = 0x400E1000;
  private static final int PM = 0x400E0000;
  private static final int TWIM0 = 0x40018000;
  private static final int TWIM1 = 0x4001C000;
  private static final int TWIS1 = 0x4001C400;
  private static final int CHANNEL = 0x400A2000 + 11 * 0x40;
  private static final int COMMAND = 0x20002000;
  private static final int RESULT = 0x20002100;
  private static final int CCOMP = 1 << 3;
  private static final int WRITE_PART = (1 << 16) | (1 << 15) | (1 << 13);
  private static final int READ_PART = (1 << 16) | (7 << 13) | 1;

  /** 4 MHz from RCFAST, the clocks of all that is used here, and the pads of the sensors' bus. */
  private static ThumbProgram started() {
    return new ThumbProgram(0x10000)
        .store(0x400E0818, 0xAA000048)
        .store(0x400E0848, 1)
        .waitFor(0x400E0848, 1)
        .store(PM + 0x58, 0xAA000000)
        .store(PM, 5)
        .store(PM + 0x58, 0xAA000024)
        .store(PM + 0x24, 0x1E3)
        .store(PM + 0x58, 0xAA00002C)
        .store(PM + 0x2C, 0x9)
        .store(PM + 0x58, 0xAA000028)
        .store(PM + 0x28, (1 << 7) | (1 << 6) | (1 << 4))
        .store(GPIO_A + 0x208, 3);
  }

  private static ThumbProgram withMaster(ThumbProgram program, int twim) {
    return program
        .store(twim, 1)
        .store(twim, 1 << 7)
        .store(twim, 2)
        .store(twim + 0x04, (20 << 16) | (10 << 8) | 10)
        .store(twim + 0x2C, ~0);
  }

  private static ThumbProgram transferByDma(ThumbProgram program, int peripheral, int buffer) {
    return program
        .store(CHANNEL + 0x14, 2)
        .store(CHANNEL + 0x18, 0)
        .store(CHANNEL + 0x04, peripheral)
        .store(CHANNEL + 0x0C, buffer)
        .store(CHANNEL + 0x10, 1)
        .store(CHANNEL + 0x14, 1);
  }

  @Test
  void aRegisterIsReadByDmaAfterARepeatedStart() {
    ThumbProgram program = withMaster(started(), TWIM1).store(COMMAND, 0x0D);
    program
        .store(TWIM1, 2)
        .store(TWIM1 + 0x0C, WRITE_PART | (0x1E << 1))
        .store(TWIM1 + 0x10, 0)
        .store(TWIM1 + 0x10, READ_PART | (0x1E << 1))
        .store(TWIM1, 1);
    transferByDma(program, 24, COMMAND).waitFor(TWIM1 + 0x1C, CCOMP).store(TWIM1 + 0x2C, ~0);
    transferByDma(program, 6, RESULT).waitFor(TWIM1 + 0x1C, CCOMP);
    try (Hail hail = Hail.withFirmware(program.end())) {
      hail.setWord(RESULT, 0);
      hail.run(Duration.ofMillis(2));
      assertThat(hail.word(RESULT)).isEqualTo(0xC7);
    }
  }

  /** TWIM0 has no bus of its own on Hail: D4 and D5 are wired to SDA and SCL. */
  private static ThumbProgram withWiredMaster() {
    ThumbProgram program = started().store(GPIO_A + 0x14, 3 << 23).store(GPIO_A + 0x08, 3 << 23);
    return withMaster(program, TWIM0).store(TWIM0, 1);
  }

  @Test
  void wiresMakeOneBusOfTwo() {
    ThumbProgram program =
        withWiredMaster()
            .store(TWIM0 + 0x0C, WRITE_PART | (0x1E << 1))
            .store(TWIM0 + 0x10, READ_PART | (0x1E << 1))
            .store(TWIM0 + 0x18, 0x0D)
            .waitFor(TWIM0 + 0x1C, 1)
            .copy(TWIM0 + 0x14, RESULT);
    try (Hail hail = Hail.withFirmware(program.end())) {
      hail.connect("D4", "SDA");
      hail.connect("D5", "SCL");
      hail.run(Duration.ofMillis(2));
      assertThat(hail.word(RESULT)).isEqualTo(0xC7);
    }
  }

  @Test
  void theChipTalksToItself() {
    int listen = (0x34 << 16) | (1 << 4) | (1 << 2);
    ThumbProgram program =
        withWiredMaster()
            .store(TWIS1, listen)
            .store(TWIS1, listen | 1)
            .store(TWIM0 + 0x0C, (1 << 16) | (7 << 13) | (0x34 << 1))
            .store(TWIM0 + 0x18, 0x5A)
            .waitFor(TWIS1 + 0x18, 1)
            .copy(TWIS1 + 0x0C, RESULT);
    try (Hail hail = Hail.withFirmware(program.end())) {
      hail.connect("D4", "SDA");
      hail.connect("D5", "SCL");
      hail.run(Duration.ofMillis(2));
      assertThat(hail.word(RESULT)).isEqualTo(0x5A);
    }
  }

  @Test
  void aResetWithinATransferIsNoMisuse() {
    ThumbProgram program =
        withMaster(started(), TWIM1).store(TWIM1, 1).store(TWIM1 + 0x0C, WRITE_PART | (0x1E << 1));
    try (Hail hail = Hail.withFirmware(program.end())) {
      hail.runUntil(() -> !hail.pin("SCL").isHigh(), Duration.ofMillis(2));
      hail.reset();
      hail.run(Duration.ofNanos(10_000));
      assertThat(hail.pin("SCL").isHigh()).isTrue();
    }
  }

  @Test
  void sensorsForgetTheirRegistersWithoutPower() {
    try (Hail hail = Hail.withFirmware(started().end())) {
      hail.isl29035().store(0x00, 0xA0);
      hail.powerCycle();
      assertThat(hail.isl29035().load(0x00)).isZero();
      assertThat(hail.si7021().isBusy()).as("powering up").isTrue();
    }
  }
}
