package demitasse.simulator.sam4l.usart;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.SerialTestBench;
import demitasse.simulator.sam4l.TestMemory;
import demitasse.simulator.sam4l.gpio.Gpio;
import demitasse.simulator.sam4l.pdca.Pdca;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sequences of drivers: transmission, reception, time-outs and handshaking. */
class UsartTest {
  private static final int CR = 0x00;
  private static final int MR = 0x04;
  private static final int IER = 0x08;
  private static final int IDR = 0x0C;
  private static final int IMR = 0x10;
  private static final int CSR = 0x14;
  private static final int RHR = 0x18;
  private static final int THR = 0x1C;
  private static final int BRGR = 0x20;
  private static final int RTOR = 0x24;
  private static final int TTGR = 0x28;
  private static final int RXEN = 0x10;
  private static final int RXDIS = 0x20;
  private static final int TXEN = 0x40;
  private static final int TXDIS = 0x80;
  private static final int RSTSTA = 0x100;
  private static final int RXRDY = 1 << 0;
  private static final int TXRDY = 1 << 1;
  private static final int OVRE = 1 << 5;
  private static final int TIMEOUT = 1 << 8;
  private static final int TXEMPTY = 1 << 9;
  private static final int CTSIC = 1 << 19;
  private static final int CTS = 1 << 23;

  /** 8N1 at 115,108 baud from 48 MHz: a bit takes 417 cycles. */
  private static final int EIGHT_N_ONE = 0x000808C0;

  private static final int BAUD_115200 = 0x00010034;
  private static final long BIT = Timeline.picoseconds(417, 48_000_000);

  private static final int USART_LINE = Gpio.LINES;
  private static final int PDCA_LINE = USART_LINE + 1;
  private static final int BUFFER = TestMemory.BASE + 0x40;

  private final SerialTestBench bench = new SerialTestBench();
  private final FixedClock clock = new FixedClock(48_000_000);
  private final Gpio gpio = new Gpio(bench.services, clock, bench.lines(Gpio.LINES));
  private final Usart usart = new Usart("USART0", bench.services, clock, bench.line(), gpio);
  private final TestMemory memory = new TestMemory();
  private final Pdca pdca = new Pdca(bench.services, clock, memory, bench.lines(Pdca.CHANNELS));
  private final List<SerialFrame> sent = new ArrayList<>();
  private final List<Long> sentAt = new ArrayList<>();
  private final Net txd = gpio.net("PA12");
  private final Net rxd = gpio.net("PA11");

  UsartTest() {
    pdca.connectReceive(0, usart.receivePort());
    pdca.connectTransmit(18, usart.transmitPort());
    gpio.store(0x008, 1 << 8 | 1 << 9 | 1 << 11 | 1 << 12);
    txd.addReceiver(
        frame -> {
          sent.add(frame);
          sentAt.add(bench.now());
        });
  }

  private void configure() {
    usart.store(IDR, 0x11E1);
    usart.store(IDR, 0x202);
    usart.store(CR, 0x10C);
    usart.store(MR, EIGHT_N_ONE);
    usart.store(BRGR, BAUD_115200);
  }

  private void hear(int data) {
    long start = bench.now();
    bench.run(10 * BIT);
    rxd.send(new SerialFrame(data, 8, -1, start, BIT, false));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    sent.forEach(frame -> text.append((char) frame.data()));
    return text.toString();
  }

  @Test
  void resetValuesAreTheDatasheets() {
    assertThat(usart.load(CSR)).isZero();
    assertThat(usart.load(MR)).isZero();
    assertThat(usart.load(0x40)).isEqualTo(0x174);
    assertThat(usart.load(0x50)).isEqualTo(0x30011004);
    assertThat(usart.load(0xFC)).isEqualTo(0x602);
    bench.assertNoMisuse();
  }

  @Test
  void aDriverSendsTextByDma() {
    memory.put(BUFFER, "Hello\r\n");
    configure();
    usart.store(CR, TXEN);
    pdca.store(0x40 + 0x24, 7);
    pdca.store(0x40 + 0x18, 0);
    pdca.store(0x40 + 0x04, 18, 1);
    pdca.store(0x40 + 0x0C, BUFFER);
    pdca.store(0x40 + 0x10, 7);
    pdca.store(0x40 + 0x20, 2);
    assertThat(bench.isAsserted(PDCA_LINE + 1)).isFalse();
    pdca.store(0x40 + 0x14, 1);

    bench.run(50 * BIT);
    assertThat(bench.isAsserted(PDCA_LINE + 1)).as("the last is in THR after 5 of 7").isFalse();
    bench.run(11 * BIT);
    assertThat(bench.isAsserted(PDCA_LINE + 1)).isTrue();
    assertThat(usart.load(CSR) & (TXRDY | TXEMPTY)).isEqualTo(TXRDY);

    pdca.store(0x40 + 0x24, 7);
    assertThat(pdca.load(0x40 + 0x04, 1)).isEqualTo(18);
    usart.store(IER, 0x200);
    assertThat(bench.isAsserted(USART_LINE)).isFalse();
    bench.run(10 * BIT);
    assertThat(bench.isAsserted(USART_LINE)).isTrue();
    assertThat(usart.load(CSR) & TXEMPTY).isEqualTo(TXEMPTY);
    assertThat(usart.load(IMR)).isEqualTo(0x200);
    usart.store(IDR, 0x200);
    usart.store(CR, TXDIS);
    pdca.store(0x40 + 0x24, 7);
    pdca.store(0x40 + 0x08, 0);
    pdca.store(0x40 + 0x14, 2);
    usart.store(CR, RSTSTA);
    assertThat(bench.isAsserted(USART_LINE)).isFalse();
    assertThat(text()).isEqualTo("Hello\r\n");
    bench.assertNoMisuse();
  }

  @Test
  void aCharacterTakesTenBits() {
    configure();
    usart.store(CR, TXEN);
    usart.store(THR, 'A');
    assertThat(usart.load(CSR) & (TXRDY | TXEMPTY)).isEqualTo(TXRDY);
    usart.store(THR, 'B');
    assertThat(usart.load(CSR) & (TXRDY | TXEMPTY)).isZero();
    bench.runAll();
    assertThat(sentAt).containsExactly(10 * BIT, 20 * BIT);
    assertThat(sent.get(1)).isEqualTo(new SerialFrame('B', 8, -1, 10 * BIT, BIT, false));
    assertThat(usart.load(CSR) & (TXRDY | TXEMPTY)).isEqualTo(TXRDY | TXEMPTY);
    bench.assertNoMisuse();
  }

  @Test
  void theTransmitterIsNotReadyUntilItIsEnabled() {
    configure();
    assertThat(usart.load(CSR) & (TXRDY | TXEMPTY)).isZero();
    usart.store(CR, TXEN);
    assertThat(usart.load(CSR) & (TXRDY | TXEMPTY)).isEqualTo(TXRDY | TXEMPTY);
  }

  @Test
  void panicOutputPollsForRoom() {
    configure();
    usart.store(CR, TXEN);
    for (byte character : "panicked".getBytes(US_ASCII)) {
      while ((usart.load(CSR) & TXRDY) == 0) {
        bench.run(BIT);
      }
      usart.store(THR, character);
    }
    bench.runAll();
    assertThat(text()).isEqualTo("panicked");
    bench.assertNoMisuse();
  }

  @Test
  void thrCanBeWrittenAsAByte() {
    configure();
    usart.store(CR, TXEN);
    usart.store(THR, 'b', 1);
    bench.runAll();
    assertThat(text()).isEqualTo("b");
    bench.assertNoMisuse();
  }

  @Test
  void whatIsInTheTransmitterIsSentAfterItIsDisabled() {
    configure();
    usart.store(CR, TXEN);
    usart.store(THR, 'A');
    usart.store(THR, 'B');
    usart.store(CR, TXDIS);
    bench.runAll();
    assertThat(text()).isEqualTo("AB");
  }

  @Test
  void theTimeGuardKeepsCharactersApart() {
    configure();
    usart.store(TTGR, 5);
    usart.store(CR, TXEN);
    usart.store(THR, 'A');
    usart.store(THR, 'B');
    bench.run(26 * BIT);
    assertThat(sentAt).containsExactly(10 * BIT, 25 * BIT);
    assertThat(usart.load(CSR) & TXEMPTY).isZero();
    bench.run(5 * BIT);
    assertThat(usart.load(CSR) & TXEMPTY).isEqualTo(TXEMPTY);
  }

  @Test
  void aDriverReceivesByDma() {
    configure();
    usart.store(CR, RXEN);
    usart.store(IER, 0xE0);
    pdca.store(0x04, 0);
    pdca.store(0x0C, BUFFER);
    pdca.store(0x10, 2);
    pdca.store(0x20, 2);
    pdca.store(0x14, 1);
    hear('o');
    bench.run(BIT);
    assertThat(bench.isAsserted(PDCA_LINE)).isFalse();
    hear('k');
    bench.run(BIT);
    assertThat(bench.isAsserted(PDCA_LINE)).isTrue();
    assertThat(bench.isAsserted(USART_LINE)).isFalse();
    usart.store(IDR, 0x11E1);
    usart.store(CR, RXDIS);
    assertThat(memory.text(BUFFER, 2)).isEqualTo("ok");
    bench.assertNoMisuse();
  }

  @Test
  void anythingThatComesWhileTheReceiverIsOffIsLost() {
    configure();
    hear('x');
    assertThat(usart.load(CSR) & RXRDY).isZero();
    bench.assertNoMisuse();
  }

  @Test
  void aCharacterThatBeganBeforeTheReceiverWasEnabledIsLost() {
    configure();
    long start = bench.now();
    bench.run(3 * BIT);
    usart.store(CR, RXEN);
    bench.run(7 * BIT);
    rxd.send(new SerialFrame('x', 8, -1, start, BIT, false));
    assertThat(usart.load(CSR) & RXRDY).isZero();
  }

  @Test
  void aSecondCharacterOverrunsTheFirst() {
    configure();
    usart.store(CR, RXEN);
    usart.store(IER, 0xE0);
    hear('1');
    assertThat(bench.isAsserted(USART_LINE)).isFalse();
    hear('2');
    assertThat(bench.isAsserted(USART_LINE)).isTrue();
    assertThat(usart.load(CSR) & (RXRDY | OVRE)).isEqualTo(RXRDY | OVRE);
    assertThat(usart.load(RHR)).isEqualTo('2');
    assertThat(usart.load(CSR) & (RXRDY | OVRE)).isEqualTo(OVRE);
    usart.store(CR, RSTSTA);
    assertThat(usart.load(CSR) & OVRE).isZero();
    bench.assertMisuse(Misuse.DATA_LOST);
  }

  @Test
  void theTimeOutComesAfterTheLastCharacter() {
    configure();
    usart.store(CR, RXEN);
    usart.store(RTOR, 20);
    usart.store(CR, 1 << 11);
    usart.store(IER, TIMEOUT);
    bench.run(100 * BIT);
    assertThat(bench.isAsserted(USART_LINE)).as("waits for a character").isFalse();
    hear('a');
    usart.load(RHR);
    bench.run(5 * BIT);
    hear('b');
    usart.load(RHR);
    bench.run(19 * BIT);
    assertThat(bench.isAsserted(USART_LINE)).isFalse();
    bench.run(2 * BIT);
    assertThat(usart.load(CSR) & TIMEOUT).isEqualTo(TIMEOUT);
    usart.store(CR, 1 << 11);
    assertThat(usart.load(CSR) & TIMEOUT).isZero();
    assertThat(usart.load(RTOR)).isEqualTo(20);
    bench.assertNoMisuse();
  }

  @Test
  void theTimeOutCanStartAtOnce() {
    configure();
    usart.store(RTOR, 20);
    usart.store(CR, 1 << 15);
    bench.run(21 * BIT);
    assertThat(usart.load(CSR) & TIMEOUT).isEqualTo(TIMEOUT);
  }

  @Test
  void handshakingHoldsTheTransmitterWhileCtsIsHigh() {
    NetDriver other = gpio.net("PA09").driver("other side");
    configure();
    usart.store(MR, EIGHT_N_ONE | 2);
    other.set(true);
    assertThat(usart.load(CSR) & (CTS | CTSIC)).isEqualTo(CTS | CTSIC);
    assertThat(usart.load(CSR) & (CTS | CTSIC)).isEqualTo(CTS);
    usart.store(CR, TXEN);
    usart.store(THR, 'A');
    bench.run(20 * BIT);
    assertThat(sent).isEmpty();
    usart.store(IER, CTSIC);
    other.set(false);
    assertThat(bench.isAsserted(USART_LINE)).isTrue();
    bench.run(10 * BIT);
    assertThat(text()).isEqualTo("A");
    bench.assertNoMisuse();
  }

  @Test
  void handshakingDrivesRtsLowWhileTheReceiverHasRoom() {
    Net rts = gpio.net("PA08");
    assertThat(rts.isHigh()).isTrue();
    configure();
    usart.store(MR, EIGHT_N_ONE | 2);
    assertThat(rts.isHigh()).isTrue();
    usart.store(CR, RXEN);
    assertThat(rts.isHigh()).isFalse();
    hear('x');
    assertThat(rts.isHigh()).isTrue();
    usart.load(RHR);
    assertThat(rts.isHigh()).isFalse();
  }

  @Test
  void rtsFollowsItsCommandsInNormalMode() {
    configure();
    usart.store(CR, 1 << 18);
    assertThat(gpio.net("PA08").isHigh()).isFalse();
    usart.store(CR, 1 << 19);
    assertThat(gpio.net("PA08").isHigh()).isTrue();
  }

  @Test
  void rs485DrivesRtsWhileItSends() {
    configure();
    usart.store(MR, EIGHT_N_ONE | 1);
    usart.store(CR, TXEN);
    assertThat(gpio.net("PA08").isHigh()).isFalse();
    usart.store(THR, 'x');
    assertThat(gpio.net("PA08").isHigh()).isTrue();
    bench.runAll();
    assertThat(gpio.net("PA08").isHigh()).isFalse();
  }

  @Test
  void txdIsHighWhileTheTransmitterIsEnabled() {
    configure();
    assertThat(txd.isDriven()).isFalse();
    usart.store(CR, TXEN);
    assertThat(txd.isHigh()).isTrue();
  }

  @Test
  void resetStopsACharacter() {
    configure();
    usart.store(CR, TXEN | RXEN);
    usart.store(THR, 'x');
    usart.reset();
    bench.runAll();
    assertThat(sent).isEmpty();
    assertThat(usart.load(CSR)).isZero();
    assertThat(usart.load(MR)).isZero();
    assertThat(txd.isDriven()).isFalse();
  }

  @Test
  void otherLevelsOfRxdDoNotDisturb() {
    NetDriver other = rxd.driver("other side");
    configure();
    other.set(Drive.PULL_UP);
    usart.store(CR, RXEN);
    hear('y');
    assertThat(usart.load(RHR)).isEqualTo('y');
    bench.assertNoMisuse();
  }
}
