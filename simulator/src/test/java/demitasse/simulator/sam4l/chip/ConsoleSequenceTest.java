package demitasse.simulator.sam4l.chip;

import static demitasse.simulator.sam4l.chip.HardwareFixture.PM;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.time.Timeline;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The registers with which Tock's kernel sets up Hail's pins, console and SPI, and prints. */
class ConsoleSequenceTest {
  private static final int GPIOA = 0x400E1000;
  private static final int USART0 = 0x40024000;
  private static final int USART3 = 0x40030000;
  private static final int SPI = 0x40008000;
  private static final int CHANNEL1 = 0x400A2040;
  private static final int BUFFER = 0x20001000;

  private final HardwareFixture chip = new HardwareFixture();
  private final StringBuilder printed = new StringBuilder();

  ConsoleSequenceTest() {
    chip.hardware.user.gpio.net("PA12").addReceiver(frame -> printed.append((char) frame.data()));
  }

  private void setBits(int mask, int bits) {
    chip.writePm(mask, chip.read(PM + mask) | bits);
  }

  private void startMainClock() {
    chip.writeScif(0x20, 0x00010E01);
    chip.await(HardwareFixture.SCIF + 0x14, 1);
    chip.writePm(0x00, 1);
  }

  private void selectFunctionA(int pins) {
    for (int clear : new int[] {0x18, 0x28, 0x38, 0x08}) {
      chip.write(GPIOA + clear, pins);
    }
  }

  private void setUpUsart(int base, int mode, int baudRate) {
    chip.write(base + 0x0C, 0x11E1);
    chip.write(base + 0x0C, 0x202);
    chip.write(base, 0x10C);
    chip.read(base + 0x10);
    chip.write(base + 0x04, mode);
    chip.write(base + 0x20, baudRate);
  }

  private void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, chip.hardware.bus.ram(), BUFFER - Sam4lBus.RAM_BASE, bytes.length);
    chip.write(USART0, 0x40);
    setBits(0x24, 1);
    setBits(0x2C, 8);
    chip.write(CHANNEL1 + 0x24, 7);
    chip.write(CHANNEL1 + 0x18, 0);
    chip.hardware.bus.store(CHANNEL1 + 0x04, 18, 1);
    chip.write(CHANNEL1 + 0x0C, BUFFER);
    chip.write(CHANNEL1 + 0x10, bytes.length);
    chip.write(CHANNEL1 + 0x20, 2);
    chip.write(CHANNEL1 + 0x14, 1);
  }

  private void setUpConsole() {
    startMainClock();
    selectFunctionA(1 << 11 | 1 << 12);
    setBits(0x28, 1 << 8);
    setUpUsart(USART0, 0x000808C0, 0x00030011);
  }

  @Test
  void theConsolePrintsByDma() {
    setUpConsole();
    print("Hail");
    assertThat(chip.hardware.wiring.isAsserted(Lines.PDCA + 1)).isFalse();
    chip.pass(Timeline.MILLISECOND);
    assertThat(printed).hasToString("Hail");
    assertThat(chip.hardware.wiring.isAsserted(Lines.PDCA + 1)).isTrue();
    assertThat(chip.hardware.bus.load(CHANNEL1 + 0x04, 1)).isEqualTo(18);
    assertThat(chip.diagnostics.all()).isEmpty();
  }

  @Test
  void theEndOfThePrintingIsAnInterrupt() {
    setUpConsole();
    print("Hail");
    chip.pass(Timeline.MILLISECOND);
    chip.write(CHANNEL1 + 0x24, 7);
    chip.write(USART0 + 0x08, 0x200);
    assertThat(chip.hardware.wiring.isAsserted(Lines.USART)).isTrue();
    assertThat(chip.read(USART0 + 0x14) & 0x200).isEqualTo(0x200);
    chip.write(USART0 + 0x0C, 0x202);
    chip.write(USART0, 0x80);
    chip.write(CHANNEL1 + 0x24, 7);
    chip.write(CHANNEL1 + 0x08, 0);
    chip.write(CHANNEL1 + 0x14, 2);
    chip.write(USART0, 0x100);
    assertThat(chip.hardware.wiring.isAsserted(Lines.USART)).isFalse();
    assertThat(chip.diagnostics.all()).isEmpty();
  }

  @Test
  void dmaWithoutItsBusClockWaits() {
    setUpConsole();
    print("Hail");
    chip.writePm(0x24, chip.read(PM + 0x24) & ~1);
    chip.pass(Timeline.MILLISECOND);
    assertThat(printed.length()).isLessThan(4);
    setBits(0x24, 1);
    chip.pass(Timeline.MILLISECOND);
    assertThat(printed).hasToString("Hail");
  }

  @Test
  void theOtherPeripheralsAreSetUpWithoutAnyMisuse() {
    startMainClock();
    setBits(0x28, 1 << 11 | 1 << 1);
    setUpUsart(USART3, 0x000800C2, 0x18);
    chip.write(SPI, 1 << 24);
    chip.write(SPI + 0x04, chip.read(SPI + 0x04) | 0x11);
    chip.write(SPI + 0x30, chip.read(SPI + 0x30));
    assertThat(chip.read(SPI + 0x10) & (1 << 16)).isZero();
    chip.write(GPIOA + 0x04, 0xE000);
    chip.write(GPIOA + 0x44, 0xE000);
    chip.write(GPIOA + 0x168, 0xE000);
    chip.write(GPIOA + 0x54, 0xE000);
    chip.write(GPIOA + 0x04, 1 << 16);
    chip.write(GPIOA + 0x48, 1 << 16);
    chip.write(GPIOA + 0x164, 1 << 16);
    chip.write(GPIOA + 0x78, 1 << 16);
    chip.write(GPIOA + 0x88, 1 << 16);
    assertThat(chip.hardware.user.gpio.net("PA13").isHigh()).isTrue();
    assertThat(chip.diagnostics.all()).isEmpty();
  }
}
