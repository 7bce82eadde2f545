package demitasse.simulator.sam4l.spi;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.SpiBus;
import demitasse.simulator.pins.SpiDevice;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.SerialTestBench;
import demitasse.simulator.sam4l.gpio.Gpio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the SPI reports. */
class SpiMisuseTest {
  private static final int CR = 0x00;
  private static final int MR = 0x04;
  private static final int TDR = 0x0C;
  private static final int SR = 0x10;
  private static final int CSR0 = 0x30;
  private static final int WPCR = 0xE4;
  private static final int WPSR = 0xE8;
  private static final int SPIEN = 1;
  private static final int LASTXFER = 1 << 24;

  /** Master, no mode fault, NPCS0. */
  private static final int MASTER = 0x000E0011;

  /** Eight bits at a tenth of the clock, with the chip select held. */
  private static final int HELD = 10 << 8 | 1 << 3 | 1 << 1;

  private final SerialTestBench bench = new SerialTestBench();
  private final FixedClock clock = new FixedClock(10_000_000);
  private final Gpio gpio = new Gpio(bench.services, clock, bench.lines(Gpio.LINES));
  private final SpiBus bus = new SpiBus();
  private final Spi spi = new Spi("SPI", bench.services, clock, bench.line(), gpio, bus);
  private final List<Integer> heard = new ArrayList<>();

  SpiMisuseTest() {
    gpio.store(0x008, 0xF << 21);
    SpiDevice device =
        (value, bits) -> {
          heard.add(value);
          return 0;
        };
    bus.attach(device, gpio.net("PA24"), gpio.net("PA23"), gpio.net("PA22"), gpio.net("PA21"));
  }

  private void configure(int select) {
    spi.store(CR, LASTXFER);
    spi.store(MR, MASTER);
    spi.store(CSR0, select);
    spi.store(CR, SPIEN);
  }

  @Test
  void writeProtectionKeepsTheConfiguration() {
    spi.store(WPCR, 0x53504901);
    spi.store(CSR0, 1);
    assertThat(spi.load(CSR0)).isZero();
    assertThat(spi.load(WPSR)).isEqualTo(0x3001);
    assertThat(spi.load(WPSR)).isZero();
    spi.store(WPCR, 0x53504900);
    spi.store(CSR0, 1);
    assertThat(spi.load(CSR0)).isEqualTo(1);
    spi.store(WPCR, 1);
    bench.assertMisuse(Misuse.LOCKED, Misuse.LOCKED);
  }

  @Test
  void dataWrittenWithoutRoomAreLost() {
    spi.store(TDR, 1);
    configure(HELD);
    spi.store(TDR, 1);
    spi.store(TDR, 2);
    spi.store(TDR, 3);
    bench.runAll();
    assertThat(heard).containsExactly(1, 3);
    bench.assertMisuse(Misuse.DATA_LOST, Misuse.DATA_LOST);
  }

  @Test
  void itemsWithoutAClockPadAreLost() {
    gpio.store(0x004, 1 << 23);
    configure(HELD);
    spi.store(TDR, 1);
    bench.runAll();
    assertThat(heard).isEmpty();
    bench.assertMisuse(Misuse.DATA_LOST);
  }

  @Test
  void reservedValuesAreReported() {
    spi.store(MR, 0x000F0011);
    spi.store(CR, SPIEN);
    spi.store(TDR, 1);
    bench.runAll();
    spi.store(CSR0, 9 << 4);
    spi.store(MR, 0x8);
    bench.assertMisuse(Misuse.RESERVED, Misuse.RESERVED, Misuse.RESERVED, Misuse.RESERVED);
  }

  @Test
  void slaveModeIsNotModelled() {
    spi.store(CR, SPIEN);
    bench.assertMisuse(Misuse.NOT_MODELLED);
  }

  @Test
  void oneWayAndMissingRegistersAreReported() {
    spi.load(TDR);
    spi.store(SR, 0);
    spi.load(0x20);
    bench.assertMisuse(Misuse.ACCESS, Misuse.ACCESS, Misuse.NO_REGISTER);
  }
}
