package demitasse.simulator.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.pins.SpiBus;
import demitasse.simulator.sam4l.gpio.Gpio;
import demitasse.simulator.sam4l.pdca.Pdca;
import demitasse.simulator.sam4l.spi.Spi;
import demitasse.simulator.sam4l.usart.Usart;
import demitasse.simulator.time.Timeline;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What Tock's kernel does on Hail with pads, consoles and DMA, access by access. */
class TockSequencesTest {
  private static final long HERTZ = 48_000_000;
  private static final int GPIO_LINE = 0;
  private static final int USART_LINE = Gpio.LINES;
  private static final int PDCA_LINE = USART_LINE + 1;
  private static final int BUFFER = TestMemory.BASE + 0x200;
  private static final int CHANNEL_0 = 0x00;
  private static final int CHANNEL_1 = 0x40;
  private static final long BIT = Timeline.SECOND / 115_200;

  private final SerialTestBench bench = new SerialTestBench();
  private final FixedClock bus = new FixedClock(HERTZ);
  private final FixedClock usartClock = new FixedClock(0);
  private final Gpio gpio = new Gpio(bench.services, bus, bench.lines(Gpio.LINES));
  private final Usart usart = new Usart("USART0", bench.services, usartClock, bench.line(), gpio);
  private final TestMemory memory = new TestMemory();
  private final Pdca pdca = new Pdca(bench.services, bus, memory, bench.lines(Pdca.CHANNELS));
  private final StringBuilder console = new StringBuilder();
  private int queued;

  TockSequencesTest() {
    pdca.connectReceive(0, usart.receivePort());
    pdca.connectTransmit(18, usart.transmitPort());
    gpio.net("PA12").addReceiver(frame -> console.append((char) frame.data()));
    configurePads();
    usartClock.set(HERTZ);
    for (int twice = 0; twice < 2; twice++) {
      stores(usart, 0x0C, 0x11E1, 0x0C, 0x202, 0x00, 0x10C);
      usart.load(0x10);
      stores(usart, 0x04, 0x000808C0, 0x20, 0x00010034);
    }
    usartClock.set(0);
  }

  private static void stores(RegisterBlock block, int... offsetsAndValues) {
    for (int i = 0; i < offsetsAndValues.length; i += 2) {
      block.store(offsetsAndValues[i], offsetsAndValues[i + 1]);
    }
  }

  private void configurePads() {
    mux(0, 4, 0);
    mux(0, 5, 0);
    mux(0, 6, 0);
    mux(0, 8, 0);
    mux(0, 11, 0);
    mux(0, 12, 0);
    for (int pin = 21; pin <= 24; pin++) {
      mux(0, pin, 0);
    }
    mux(0, 25, 1);
    mux(0, 26, 1);
    for (int pin : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 9, 10}) {
      mux(1, pin, 0);
    }
    for (int pin : new int[] {7, 9, 13, 14, 15, 16, 17, 18, 20}) {
      gpio.store(0x004, 1 << pin);
    }
    for (int pin : new int[] {8, 11, 12, 14, 15}) {
      gpio.store(0x204, 1 << pin);
    }
  }

  private void mux(int port, int pin, int function) {
    int base = 0x200 * port;
    int bit = 1 << pin;
    gpio.store(base + 0x08, bit);
    for (int i = 0; i < 3; i++) {
      boolean set = ((function >> i) & 1) != 0;
      gpio.store(base + 0x10 * (i + 1) + (set ? 4 : 8), bit);
    }
  }

  private void startTransmission(String text) {
    memory.put(BUFFER, text);
    usartClock.set(HERTZ);
    usart.store(0x00, 0x40);
    stores(pdca, CHANNEL_1 + 0x24, 7, CHANNEL_1 + 0x18, 0);
    pdca.store(CHANNEL_1 + 0x04, 18, 1);
    stores(pdca, CHANNEL_1 + 0x0C, BUFFER, CHANNEL_1 + 0x10, text.length());
    pdca.store(CHANNEL_1 + 0x20, 2);
    assertThat(bench.isAsserted(PDCA_LINE + 1)).isFalse();
    pdca.store(CHANNEL_1 + 0x14, 1);
  }

  private void finishTransmission() {
    assertThat(bench.isAsserted(PDCA_LINE + 1)).isTrue();
    pdca.store(CHANNEL_1 + 0x24, 7);
    assertThat(pdca.load(CHANNEL_1 + 0x04, 1)).isEqualTo(18);
    usart.store(0x08, 0x200);
    while (!bench.isAsserted(USART_LINE)) {
      bench.run(BIT);
    }
    assertThat(usart.load(0x14) & 0x200).isEqualTo(0x200);
    assertThat(usart.load(0x10)).isEqualTo(0x200);
    stores(usart, 0x0C, 0x200, 0x00, 0x80);
    stores(pdca, CHANNEL_1 + 0x24, 7, CHANNEL_1 + 0x08, 0);
    pdca.store(CHANNEL_1 + 0x14, 2);
    usart.store(0x00, 0x100);
    usartClock.set(0);
  }

  @Test
  void twoMessagesAreSentOneAfterTheOther() {
    startTransmission("Initialization complete.");
    bench.run(300 * BIT);
    finishTransmission();
    startTransmission("Hello World!\r\n");
    bench.run(300 * BIT);
    finishTransmission();
    assertThat(console).hasToString("Initialization complete.Hello World!\r\n");
    bench.assertNoMisuse();
  }

  private void startReception() {
    usartClock.set(HERTZ);
    stores(usart, 0x00, 0x10, 0x08, 0xE0);
    pdca.store(CHANNEL_0 + 0x04, 0, 1);
    stores(pdca, CHANNEL_0 + 0x0C, BUFFER + queued, CHANNEL_0 + 0x10, 1);
    stores(pdca, CHANNEL_0 + 0x20, 2, CHANNEL_0 + 0x14, 1);
  }

  /** One byte has come: the receiver is off for some hundred instructions, then on again. */
  private void takeByte() {
    pdca.store(CHANNEL_0 + 0x24, 7);
    stores(usart, 0x0C, 0x11E1, 0x00, 0x20);
    usartClock.set(0);
    queued++;
    bench.run(4 * Timeline.MICROSECOND);
    startReception();
  }

  @Test
  void aPastedLineIsReceivedByteByByte() {
    byte[] line = "list\r".getBytes(StandardCharsets.US_ASCII);
    startReception();
    long start = bench.now();
    for (byte character : line) {
      bench.run(start + 10 * BIT - bench.now());
      gpio.net("PA11").send(new SerialFrame(character, 8, -1, start, BIT, false));
      start += 10 * BIT;
      bench.run(Timeline.MICROSECOND);
      assertThat(bench.isAsserted(PDCA_LINE)).isTrue();
      takeByte();
    }
    assertThat(memory.text(BUFFER, line.length)).isEqualTo("list\r");
    bench.assertNoMisuse();
  }

  @Test
  void ledsAndTheButtonWork() {
    NetDriver button = gpio.net("PA16").driver("button");
    button.set(Drive.PULL_UP);
    for (int pin : new int[] {13, 15, 14}) {
      int bit = 1 << pin;
      stores(gpio, 0x004, bit, 0x044, bit, 0x168, bit, 0x054, bit);
      assertThat(gpio.net("PA" + pin).isHigh()).isTrue();
    }
    gpio.store(0x05C, 1 << 13);
    assertThat(gpio.load(0x060) & (7 << 13)).isEqualTo(6 << 13);

    int bit = 1 << 16;
    stores(gpio, 0x004, bit, 0x048, bit, 0x164, bit, 0x078, bit, 0x088, bit);
    assertThat(gpio.load(0x060) & bit).isEqualTo(bit);
    stores(gpio, 0x0A8, bit, 0x0B8, bit, 0x094, bit);
    button.set(Drive.LOW);
    assertThat(bench.isAsserted(GPIO_LINE + 2)).isTrue();
    assertThat(gpio.load(0x0D0) & gpio.load(0x090)).isEqualTo(bit);
    assertThat(gpio.load(0x060) & bit).isZero();
    gpio.store(0x0D8, bit);
    assertThat(bench.isAsserted(GPIO_LINE + 2)).isFalse();
    bench.assertNoMisuse();
  }

  @Test
  void theSpiIsConfiguredAtBootWithoutBeingEnabled() {
    Spi spi = new Spi("SPI", bench.services, bus, bench.line(), gpio, new SpiBus());
    spi.store(0x00, 1 << 24);
    spi.store(0x04, spi.load(0x04) | 0x11);
    spi.store(0x30, spi.load(0x30));
    assertThat(spi.load(0x10) & (1 << 16)).isZero();
    bench.assertNoMisuse();
  }

  @Test
  void theRadiosUsartHandshakes() {
    Usart radio = new Usart("USART3", bench.services, bus, bench.line(), gpio);
    stores(radio, 0x0C, 0x11E1, 0x0C, 0x202, 0x00, 0x10C);
    stores(radio, 0x04, 0x000800C2, 0x20, 0x18);
    stores(radio, 0x00, 0x50, 0x24, 250, 0x00, 1 << 11, 0x08, 0x100);
    assertThat(gpio.net("PB06").isHigh()).isFalse();
    gpio.net("PB10").connect(gpio.net("PB09"));
    radio.store(0x1C, 0x42);
    bench.run(44 * Timeline.MICROSECOND);
    assertThat(radio.load(0x18)).isEqualTo(0x42);
    bench.run(250 * 4 * Timeline.MICROSECOND);
    assertThat(radio.load(0x14) & 0x100).isEqualTo(0x100);
    bench.assertNoMisuse();
  }
}
