package demitasse.simulator.sam4l.spi;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.pins.SpiBus;
import demitasse.simulator.pins.SpiDevice;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.SerialTestBench;
import demitasse.simulator.sam4l.TestMemory;
import demitasse.simulator.sam4l.gpio.Gpio;
import demitasse.simulator.sam4l.pdca.Pdca;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpiTest {
  private static final int CR = 0x00;
  private static final int MR = 0x04;
  private static final int RDR = 0x08;
  private static final int TDR = 0x0C;
  private static final int SR = 0x10;
  private static final int IER = 0x14;
  private static final int IDR = 0x18;
  private static final int IMR = 0x1C;
  private static final int CSR0 = 0x30;
  private static final int CSR1 = 0x34;

  private static final int SPIEN = 1;
  private static final int SPIDIS = 2;
  private static final int SWRST = 1 << 7;
  private static final int LASTXFER = 1 << 24;
  private static final int RDRF = 1 << 0;
  private static final int TDRE = 1 << 1;
  private static final int MODF = 1 << 2;
  private static final int OVRES = 1 << 3;
  private static final int TXEMPTY = 1 << 9;
  private static final int SPIENS = 1 << 16;

  /** Master, no mode fault, NPCS0. */
  private static final int MASTER = 0x000E0011;

  /** Eight bits at a tenth of the clock, with the chip select held. */
  private static final int HELD = 10 << 8 | 1 << 3 | 1 << 1;

  private static final int NOT_HELD = 10 << 8;
  private static final int SPI_LINE = Gpio.LINES;
  private static final int PDCA_LINE = SPI_LINE + 1;
  private static final int BUFFER = TestMemory.BASE;

  private final SerialTestBench bench = new SerialTestBench();
  private final FixedClock clock = new FixedClock(10_000_000);
  private final Gpio gpio = new Gpio(bench.services, clock, bench.lines(Gpio.LINES));
  private final SpiBus bus = new SpiBus();
  private final Spi spi = new Spi("SPI", bench.services, clock, bench.line(), gpio, bus);
  private final TestMemory memory = new TestMemory();
  private final Pdca pdca = new Pdca(bench.services, clock, memory, bench.lines(Pdca.CHANNELS));
  private final Device device = new Device();

  private static final class Device implements SpiDevice {
    private final List<Integer> heard = new ArrayList<>();
    private final List<Boolean> selections = new ArrayList<>();

    @Override
    public int transfer(int value, int bits) {
      heard.add(value);
      return value + 1;
    }

    @Override
    public void selected(boolean isSelected) {
      selections.add(isSelected);
    }
  }

  SpiTest() {
    pdca.connectReceive(4, spi.receivePort());
    pdca.connectTransmit(22, spi.transmitPort());
    gpio.store(0x008, 0xF << 21);
    attach(device, "PA24");
  }

  private void attach(SpiDevice what, String chipSelect) {
    bus.attach(what, gpio.net(chipSelect), gpio.net("PA23"), gpio.net("PA22"), gpio.net("PA21"));
  }

  private void configure(int select) {
    spi.store(CR, LASTXFER);
    spi.store(MR, MASTER);
    spi.store(CSR0, select);
    spi.store(CR, SPIEN);
  }

  private boolean isSelected() {
    return !gpio.net("PA24").isHigh();
  }

  @Test
  void afterResetTheSpiIsDisabled() {
    assertThat(spi.load(SR)).isEqualTo(0xF0);
    assertThat(spi.load(MR)).isZero();
    assertThat(spi.load(0xFC)).isEqualTo(0x211);
    assertThat(gpio.net("PA24").isDriven()).isFalse();
    bench.assertNoMisuse();
  }

  @Test
  void anEnabledSpiIsReady() {
    configure(HELD);
    assertThat(spi.load(SR)).isEqualTo(0xF0 | TDRE | TXEMPTY | SPIENS);
    spi.store(CR, SPIDIS);
    assertThat(spi.load(SR)).isEqualTo(0xF0);
    bench.assertNoMisuse();
  }

  @Test
  void anItemTakesItsBits() {
    configure(HELD);
    spi.store(TDR, 0x41);
    assertThat(spi.load(SR) & (TDRE | TXEMPTY)).isEqualTo(TDRE);
    // Half a bit from the chip select to the first edge, and eight bits, of a microsecond each.
    bench.run(8_400 * Timeline.MICROSECOND / 1000);
    assertThat(device.heard).isEmpty();
    bench.run(Timeline.MICROSECOND);
    assertThat(device.heard).containsExactly(0x41);
    assertThat(spi.load(SR) & (RDRF | TXEMPTY)).isEqualTo(RDRF | TXEMPTY);
    assertThat(spi.load(RDR)).isEqualTo(0x000E0042);
    assertThat(spi.load(SR) & RDRF).isZero();
    bench.assertNoMisuse();
  }

  @Test
  void aDriverTransfersByTwoDmaChannels() {
    memory.put(BUFFER, "abc");
    configure(HELD);
    for (int channel = 0; channel < 2; channel++) {
      int base = 0x40 * channel;
      pdca.store(base + 0x04, channel == 0 ? 4 : 22, 1);
      pdca.store(base + 0x0C, channel == 0 ? BUFFER + 0x10 : BUFFER);
      pdca.store(base + 0x10, 3);
      pdca.store(base + 0x20, 2);
      pdca.store(base + 0x14, 1);
    }
    bench.runAll();
    assertThat(memory.text(BUFFER + 0x10, 3)).isEqualTo("bcd");
    assertThat(bench.isAsserted(PDCA_LINE)).isTrue();
    assertThat(bench.isAsserted(PDCA_LINE + 1)).isTrue();
    assertThat(isSelected()).isTrue();
    spi.store(CR, LASTXFER);
    assertThat(isSelected()).isFalse();
    assertThat(device.selections).containsExactly(true, false);
    bench.assertNoMisuse();
  }

  @Test
  void theChipSelectRisesAfterTheLastItem() {
    configure(NOT_HELD);
    spi.store(TDR, 1);
    spi.store(TDR, 2);
    bench.run(10 * Timeline.MICROSECOND);
    assertThat(isSelected()).isTrue();
    bench.runAll();
    assertThat(isSelected()).isFalse();
    assertThat(device.selections).containsExactly(true, false);
  }

  @Test
  void theChipSelectCanRiseBetweenItems() {
    configure(NOT_HELD | 1 << 2);
    spi.store(TDR, 1);
    spi.store(TDR, 2);
    bench.runAll();
    assertThat(device.selections).containsExactly(true, false, true, false);
  }

  @Test
  void aChipSelectOfGpioSelectsToo() {
    Device other = new Device();
    attach(other, "PA13");
    gpio.store(0x054, 1 << 13);
    gpio.store(0x044, 1 << 13);
    configure(HELD);
    gpio.store(0x058, 1 << 13);
    spi.store(MR, 0x000D0011);
    spi.store(CSR1, NOT_HELD);
    spi.store(TDR, 7);
    bench.runAll();
    assertThat(other.heard).containsExactly(7);
    assertThat(device.heard).isEmpty();
  }

  @Test
  void variableSelectionComesWithTheData() {
    Device other = new Device();
    attach(other, "PA13");
    gpio.store(0x024, 1 << 13);
    gpio.store(0x008, 1 << 13);
    spi.store(MR, 0x13);
    spi.store(CSR0, HELD);
    spi.store(CSR1, HELD | 8 << 4);
    spi.store(CR, SPIEN);
    spi.store(TDR, 0xE << 16 | 0x11);
    bench.runAll();
    spi.store(TDR, 0xD << 16 | 0x1234 | LASTXFER);
    bench.runAll();
    assertThat(device.heard).containsExactly(0x11);
    assertThat(other.heard).containsExactly(0x1234);
    assertThat(device.selections).containsExactly(true, false);
    assertThat(other.selections).containsExactly(true, false);
    bench.assertNoMisuse();
  }

  @Test
  void aWireFromMosiToMisoLoopsBack() {
    gpio.net("PA22").connect(gpio.net("PA21"));
    spi.store(MR, 0x00070011);
    spi.store(CSR0 + 12, HELD);
    spi.store(CR, SPIEN);
    spi.store(TDR, 0x5A);
    bench.runAll();
    assertThat(spi.load(RDR) & 0xFFFF).isEqualTo(0x5A);
    bench.assertNoMisuse();
  }

  @Test
  void theLoopbackInsideNeedsNoPads() {
    gpio.store(0x004, 0xF << 21);
    spi.store(MR, MASTER | 1 << 7);
    spi.store(CSR0, HELD);
    spi.store(CR, SPIEN);
    spi.store(TDR, 0xA5);
    bench.runAll();
    assertThat(spi.load(RDR) & 0xFFFF).isEqualTo(0xA5);
    bench.assertNoMisuse();
  }

  @Test
  void nobodyAnswersWithTheLevelOfMiso() {
    NetDriver pull = gpio.net("PA21").driver("pull-up");
    pull.set(Drive.PULL_UP);
    spi.store(MR, 0x00070011);
    spi.store(CSR0 + 12, HELD);
    spi.store(CR, SPIEN);
    spi.store(TDR, 0);
    bench.runAll();
    assertThat(spi.load(RDR) & 0xFFFF).isEqualTo(0xFF);
  }

  @Test
  void itemsThatNobodyTakesOverrun() {
    configure(HELD);
    spi.store(IER, OVRES);
    spi.store(TDR, 1);
    spi.store(TDR, 2);
    bench.runAll();
    assertThat(bench.isAsserted(SPI_LINE)).isTrue();
    assertThat(spi.load(SR) & OVRES).isEqualTo(OVRES);
    assertThat(spi.load(SR) & OVRES).isZero();
    assertThat(bench.isAsserted(SPI_LINE)).isFalse();
    assertThat(spi.load(RDR) & 0xFF).isEqualTo(3);
  }

  @Test
  void theFifoHoldsFourItems() {
    spi.store(MR, MASTER | 1 << 6);
    spi.store(CSR0, HELD);
    spi.store(CR, SPIEN);
    for (int item = 0; item < 4; item++) {
      spi.store(TDR, item);
      bench.runAll();
    }
    assertThat(spi.load(SR) & OVRES).isZero();
    for (int item = 0; item < 4; item++) {
      assertThat(spi.load(SR) & RDRF).isEqualTo(RDRF);
      assertThat(spi.load(RDR) & 0xFF).isEqualTo(item + 1);
    }
    assertThat(spi.load(SR) & RDRF).isZero();
  }

  @Test
  void transfersCanWaitForTheReader() {
    spi.store(MR, MASTER | 1 << 5);
    spi.store(CSR0, HELD);
    spi.store(CR, SPIEN);
    spi.store(TDR, 1);
    spi.store(TDR, 2);
    bench.runAll();
    assertThat(device.heard).containsExactly(1);
    spi.load(RDR);
    bench.runAll();
    assertThat(device.heard).containsExactly(1, 2);
  }

  @Test
  void delaysLengthenTheTransfer() {
    configure(HELD | 20 << 16 | 1 << 24);
    spi.store(TDR, 1);
    bench.run(9_900_000);
    assertThat(device.heard).isEmpty();
    bench.run(200_000);
    assertThat(device.heard).hasSize(1);
    assertThat(spi.load(SR) & TXEMPTY).isZero();
    bench.run(3_300_000);
    assertThat(spi.load(SR) & TXEMPTY).isEqualTo(TXEMPTY);
  }

  @Test
  void disablingLetsTheItemFinish() {
    configure(HELD);
    spi.store(TDR, 1);
    spi.store(CR, SPIDIS);
    assertThat(spi.load(SR) & SPIENS).isEqualTo(SPIENS);
    bench.runAll();
    assertThat(device.heard).hasSize(1);
    assertThat(spi.load(SR) & SPIENS).isZero();
    assertThat(gpio.net("PA24").isDriven()).isFalse();
  }

  @Test
  void anotherMasterMakesAModeFault() {
    NetDriver other = gpio.net("PA24").driver("other master");
    spi.store(MR, 0x000E0001);
    spi.store(CSR0, HELD);
    spi.store(CR, SPIEN);
    spi.store(IER, MODF);
    assertThat(spi.load(SR) & (MODF | SPIENS)).isEqualTo(SPIENS);
    other.set(false);
    assertThat(bench.isAsserted(SPI_LINE)).isTrue();
    assertThat(spi.load(SR) & (MODF | SPIENS)).isEqualTo(MODF);
    assertThat(spi.load(SR) & MODF).isZero();
  }

  @Test
  void softwareResetIsAReset() {
    configure(HELD);
    spi.store(TDR, 1);
    spi.store(CR, SWRST);
    bench.runAll();
    assertThat(device.heard).isEmpty();
    assertThat(spi.load(MR)).isZero();
    assertThat(spi.load(CSR0)).isZero();
    assertThat(spi.load(SR)).isEqualTo(0xF0);
  }

  @Test
  void interruptsAreEnabledAndDisabled() {
    configure(HELD);
    spi.store(IER, TDRE);
    assertThat(spi.load(IMR)).isEqualTo(TDRE);
    assertThat(bench.isAsserted(SPI_LINE)).isTrue();
    spi.store(IDR, TDRE);
    assertThat(bench.isAsserted(SPI_LINE)).isFalse();
  }
}
