package demitasse.simulator.sam4l.usart;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.SpiBus;
import demitasse.simulator.pins.SpiDevice;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.SerialTestBench;
import demitasse.simulator.sam4l.gpio.Gpio;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The SPI master mode of the USART. */
class UsartSpiTest {
  private static final int CR = 0x00;
  private static final int MR = 0x04;
  private static final int CSR = 0x14;
  private static final int RHR = 0x18;
  private static final int THR = 0x1C;
  private static final int BRGR = 0x20;
  private static final int RXEN_TXEN = 0x50;
  private static final int FCS = 1 << 18;
  private static final int RCS = 1 << 19;
  private static final int RXRDY = 1;

  /** SPI master, eight bits, no parity, clock driven. */
  private static final int SPI_MASTER = 0x000408CE;

  private final SerialTestBench bench = new SerialTestBench();
  private final FixedClock clock = new FixedClock(4_000_000);
  private final Gpio gpio = new Gpio(bench.services, clock, bench.lines(Gpio.LINES));
  private final SpiBus bus = new SpiBus();
  private final Usart usart = new Usart("USART2", bench.services, clock, bench.line(), gpio, bus);
  private final List<Integer> heard = new ArrayList<>();
  private final List<Boolean> selections = new ArrayList<>();

  UsartSpiTest() {
    bus.attach(
        new SpiDevice() {
          @Override
          public int transfer(int value, int bits) {
            heard.add(value);
            return 0x80 | value;
          }

          @Override
          public void selected(boolean isSelected) {
            selections.add(isSelected);
          }
        },
        gpio.net("PA17"),
        gpio.net("PA18"),
        gpio.net("PA20"),
        gpio.net("PA19"));
    gpio.store(0x008, 0xF << 17);
    usart.store(MR, SPI_MASTER);
    usart.store(BRGR, 4);
    usart.store(CR, RXEN_TXEN);
  }

  @Test
  void charactersAreExchangedWithTheDevice() {
    usart.store(THR, 0x12);
    bench.run(7_900_000);
    assertThat(heard).isEmpty();
    bench.run(Timeline.MICROSECOND);
    assertThat(heard).containsExactly(0x12);
    assertThat(usart.load(CSR) & RXRDY).isEqualTo(RXRDY);
    assertThat(usart.load(RHR)).isEqualTo(0x92);
    assertThat(selections).containsExactly(true, false);
    bench.assertNoMisuse();
  }

  @Test
  void theChipSelectStaysBetweenCharactersThatFollowAtOnce() {
    usart.store(CR, 0x20);
    usart.store(THR, 1);
    usart.store(THR, 2);
    bench.runAll();
    assertThat(heard).containsExactly(1, 2);
    assertThat(selections).containsExactly(true, false);
    assertThat(usart.load(CSR) & RXRDY).as("the receiver is off").isZero();
  }

  @Test
  void theChipSelectCanBeForced() {
    usart.store(CR, FCS);
    usart.store(THR, 1);
    bench.runAll();
    usart.load(RHR);
    usart.store(THR, 2);
    bench.runAll();
    assertThat(selections).containsExactly(true);
    usart.store(CR, RCS);
    assertThat(selections).containsExactly(true, false);
    bench.assertNoMisuse();
  }

  @Test
  void theClockRestsAtItsPolarity() {
    assertThat(gpio.net("PA18").isHigh()).isFalse();
    usart.store(MR, SPI_MASTER | 1 << 16);
    assertThat(gpio.net("PA18").isHigh()).isTrue();
  }

  @Test
  void aClockThatNobodyDrivesAndASmallDividerAreMisuse() {
    usart.store(MR, SPI_MASTER & ~(1 << 18));
    usart.store(BRGR, 2);
    usart.store(THR, 1);
    bench.runAll();
    bench.assertMisuse(Misuse.RESERVED, Misuse.WRONG_ORDER);
  }
}
