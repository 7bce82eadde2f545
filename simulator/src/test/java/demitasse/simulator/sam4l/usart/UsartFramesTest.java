package demitasse.simulator.sam4l.usart;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.SerialTestBench;
import demitasse.simulator.sam4l.gpio.Gpio;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, errors, breaks, loop-backs, and misuse. */
class UsartFramesTest {
  private static final int CR = 0x00;
  private static final int MR = 0x04;
  private static final int CSR = 0x14;
  private static final int RHR = 0x18;
  private static final int THR = 0x1C;
  private static final int BRGR = 0x20;
  private static final int WPMR = 0xE4;
  private static final int WPSR = 0xE8;
  private static final int RXEN = 0x10;
  private static final int TXEN = 0x40;
  private static final int RSTSTA = 0x100;
  private static final int STTBRK = 0x200;
  private static final int STPBRK = 0x400;
  private static final int SENDA = 0x1000;
  private static final int RXRDY = 1 << 0;
  private static final int TXRDY = 1 << 1;
  private static final int RXBRK = 1 << 2;
  private static final int FRAME = 1 << 6;
  private static final int PARE = 1 << 7;
  private static final int TXEMPTY = 1 << 9;

  private static final int EIGHT_N_ONE = 0x000008C0;

  /** 16 cycles of 1.6 MHz: a bit takes 10 microseconds. */
  private static final long BIT = 10 * Timeline.MICROSECOND;

  private final SerialTestBench bench = new SerialTestBench();
  private final FixedClock clock = new FixedClock(1_600_000);
  private final Gpio gpio = new Gpio(bench.services, clock, bench.lines(Gpio.LINES));
  private final Usart usart = new Usart("USART2", bench.services, clock, bench.line(), gpio);
  private final List<SerialFrame> sent = new ArrayList<>();
  private final Net rxd = gpio.net("PA19");
  private final Net txd = gpio.net("PA20");

  UsartFramesTest() {
    gpio.store(0x008, 1 << 19 | 1 << 20);
    txd.addReceiver(sent::add);
    usart.store(BRGR, 1);
    usart.store(MR, EIGHT_N_ONE);
    usart.store(CR, RXEN | TXEN);
  }

  private void hear(int data, int bits, int parity, long bitTime) {
    long start = bench.now();
    bench.run(12 * bitTime);
    rxd.send(new SerialFrame(data, bits, parity, start, bitTime, false));
  }

  private int errors() {
    return usart.load(CSR) & (FRAME | PARE | RXBRK);
  }

  @ParameterizedTest
  @CsvSource({
    // MODE9, CHRL, PAR, NBSTOP; half bits; parity bit of 0x55
    "0, 0, 4, 0, 14, -1",
    "0, 1, 0, 0, 18, 1",
    "0, 2, 1, 0, 20, 1",
    "0, 3, 0, 2, 24, 0",
    "0, 3, 1, 1, 23, 1",
    "0, 3, 2, 0, 22, 0",
    "0, 3, 3, 0, 22, 1",
    "1, 0, 4, 0, 22, -1",
  })
  void formatsHaveTheirLengthAndParity(
      int nine, int length, int parity, int stop, int halfBits, int parityBit) {
    usart.store(MR, nine << 17 | length << 6 | parity << 9 | stop << 12);
    long before = bench.now();
    usart.store(THR, 0x55);
    bench.runAll();
    int bits = nine == 1 ? 9 : 5 + length;
    int data = 0x55 & ((1 << bits) - 1);
    assertThat(sent).containsExactly(new SerialFrame(data, bits, parityBit, before, BIT, false));
    assertThat(bench.now() - before).isEqualTo(halfBits * BIT / 2);
  }

  @Test
  void theMostSignificantBitCanGoFirst() {
    usart.store(MR, EIGHT_N_ONE | 1 << 16);
    usart.store(THR, 0x01);
    bench.runAll();
    assertThat(sent.get(0).data()).isEqualTo(0x80);
    hear(0xC0, 8, -1, BIT);
    assertThat(usart.load(RHR)).isEqualTo(0x03);
  }

  @Test
  void dataCanBeInverted() {
    usart.store(MR, EIGHT_N_ONE | 1 << 23);
    usart.store(THR, 0x0F);
    bench.runAll();
    assertThat(sent.get(0).data()).isEqualTo(0xF0);
    hear(0x0F, 8, -1, BIT);
    assertThat(usart.load(RHR)).isEqualTo(0xF0);
  }

  @Test
  void nineBitsArrive() {
    usart.store(MR, 1 << 17 | 4 << 9);
    hear(0x1A5, 9, -1, BIT);
    assertThat(usart.load(RHR)).isEqualTo(0x1A5);
  }

  @Test
  void aWrongParityBitIsFound() {
    usart.store(MR, 3 << 6);
    hear(0x01, 8, 1, BIT);
    assertThat(errors()).isZero();
    usart.load(RHR);
    hear(0x01, 8, 0, BIT);
    assertThat(errors()).isEqualTo(PARE);
    assertThat(usart.load(RHR)).isEqualTo(0x01);
    usart.store(CR, RSTSTA);
    assertThat(errors()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"10300000", "9700000", "10390000", "9610000"})
  void almostTheSameBaudRateIsUnderstood(long bitTime) {
    hear(0xA5, 8, -1, bitTime);
    assertThat(usart.load(RHR)).isEqualTo(0xA5);
    assertThat(errors()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"5000000", "20000000", "9300000", "10700000"})
  void anotherBaudRateIsGarbage(long bitTime) {
    hear(0x2A, 8, -1, bitTime);
    boolean garbled = usart.load(RHR) != 0x2A || errors() != 0;
    assertThat(garbled).isTrue();
  }

  @Test
  void framesOfAnotherFormatAreMisread() {
    hear(0x00, 8, 0, BIT);
    assertThat(errors()).isEqualTo(RXBRK);
    usart.load(RHR);
    usart.store(CR, RSTSTA);
    hear(0x41, 8, 0, BIT);
    assertThat(usart.load(RHR)).isEqualTo(0x41);
    assertThat(errors()).as("the parity bit is where the stop bit should be").isEqualTo(FRAME);
  }

  @Test
  void aBreakLastsUntilItIsStopped() {
    usart.store(CR, STTBRK);
    assertThat(usart.load(CSR) & (TXRDY | TXEMPTY)).isZero();
    assertThat(txd.isHigh()).isFalse();
    bench.run(30 * BIT);
    assertThat(sent).containsExactly(new SerialFrame(0, 8, -1, 0, BIT, true));
    assertThat(txd.isHigh()).isFalse();
    usart.store(CR, STPBRK);
    assertThat(txd.isHigh()).isTrue();
    assertThat(usart.load(CSR) & TXRDY).isZero();
    bench.run(12 * BIT);
    assertThat(usart.load(CSR) & (TXRDY | TXEMPTY)).isEqualTo(TXRDY | TXEMPTY);
    bench.assertNoMisuse();
  }

  @Test
  void aBreakLastsOneCharacterAtLeastAndFollowsWhatIsBeingSent() {
    usart.store(THR, 'A');
    usart.store(CR, STTBRK);
    usart.store(CR, STPBRK);
    bench.run(15 * BIT);
    assertThat(txd.isHigh()).isFalse();
    bench.run(5 * BIT);
    assertThat(txd.isHigh()).isTrue();
    assertThat(sent).extracting(SerialFrame::isBreak).containsExactly(false, true);
  }

  @Test
  void aBreakIsReceivedAndItsEndToo() {
    NetDriver other = rxd.driver("other side");
    other.set(false);
    bench.run(10 * BIT);
    rxd.send(new SerialFrame(0, 8, -1, 0, BIT, true));
    assertThat(errors()).isEqualTo(RXBRK);
    usart.store(CR, RSTSTA);
    other.set(true);
    assertThat(errors()).isEqualTo(RXBRK);
  }

  @Test
  void multidropSendsAndFindsAddresses() {
    usart.store(MR, 3 << 6 | 6 << 9);
    usart.store(CR, SENDA);
    usart.store(THR, 0x12);
    usart.store(THR, 0x34);
    bench.runAll();
    assertThat(sent).extracting(SerialFrame::parity).containsExactly(1, 0);
    hear(0x12, 8, 1, BIT);
    assertThat(errors()).isEqualTo(PARE);
    usart.store(CR, RSTSTA);
    usart.load(RHR);
    hear(0x34, 8, 0, BIT);
    assertThat(errors()).isZero();
    bench.assertNoMisuse();
  }

  @Test
  void localLoopbackStaysInside() {
    usart.store(MR, EIGHT_N_ONE | 2 << 14);
    usart.store(THR, 'L');
    bench.runAll();
    assertThat(usart.load(RHR)).isEqualTo('L');
    assertThat(sent).isEmpty();
    hear('x', 8, -1, BIT);
    assertThat(usart.load(CSR) & RXRDY).isZero();
    bench.assertNoMisuse();
  }

  @Test
  void automaticEchoSendsWhatItReceives() {
    usart.store(MR, EIGHT_N_ONE | 1 << 14);
    hear('e', 8, -1, BIT);
    assertThat(usart.load(RHR)).isEqualTo('e');
    assertThat(sent).extracting(SerialFrame::data).containsExactly((int) 'e');
  }

  @Test
  void remoteLoopbackSendsWithoutReceiving() {
    usart.store(MR, EIGHT_N_ONE | 3 << 14);
    hear('r', 8, -1, BIT);
    assertThat(usart.load(CSR) & RXRDY).isZero();
    assertThat(sent).hasSize(1);
  }

  @Test
  void aWireFromTxdToRxdLoopsBack() {
    txd.connect(rxd);
    usart.store(THR, 'W');
    bench.runAll();
    assertThat(usart.load(RHR)).isEqualTo('W');
    bench.assertNoMisuse();
  }

  @Test
  void theClockCanStandStillDuringACharacter() {
    usart.store(THR, 'c');
    bench.run(5 * BIT);
    clock.set(0);
    bench.run(100 * BIT);
    assertThat(sent).isEmpty();
    clock.set(800_000);
    bench.run(9 * BIT);
    assertThat(sent).isEmpty();
    bench.run(2 * BIT);
    assertThat(sent).hasSize(1);
    assertThat(bench.diagnostics.all()).isNotEmpty();
  }

  @Test
  void writeProtectionKeepsTheConfiguration() {
    usart.store(WPMR, 0x55534101);
    usart.store(BRGR, 99);
    assertThat(usart.load(BRGR)).isEqualTo(1);
    assertThat(usart.load(WPMR)).isEqualTo(1);
    assertThat(usart.load(WPSR)).isEqualTo(0x2001);
    assertThat(usart.load(WPSR)).isZero();
    usart.store(WPMR, 0x55534100);
    usart.store(BRGR, 99);
    assertThat(usart.load(BRGR)).isEqualTo(99);
    bench.assertMisuse(Misuse.LOCKED);
  }

  @Test
  void aWrongProtectionKeyIsMisuse() {
    usart.store(WPMR, 1);
    assertThat(usart.load(WPMR)).isZero();
    bench.assertMisuse(Misuse.LOCKED);
  }

  @Test
  void charactersWithoutAPadAreLost() {
    gpio.store(0x004, 1 << 20);
    usart.store(THR, 'x');
    bench.runAll();
    bench.assertMisuse(Misuse.DATA_LOST);
  }

  @Test
  void charactersWrittenWithoutRoomAreLost() {
    usart.store(THR, 'a');
    usart.store(THR, 'b');
    usart.store(THR, 'c');
    usart.store(CR, 0x80);
    usart.store(THR, 'd');
    bench.runAll();
    assertThat(sent).extracting(SerialFrame::data).containsExactly((int) 'a', (int) 'b');
    bench.assertMisuse(Misuse.DATA_LOST, Misuse.DATA_LOST);
  }

  @Test
  void charactersWithoutABaudRateWait() {
    usart.store(BRGR, 0);
    usart.store(THR, 'x');
    bench.runAll();
    bench.assertMisuse(Misuse.WRONG_ORDER);
    usart.store(BRGR, 1);
    bench.runAll();
    assertThat(sent).hasSize(1);
  }

  @Test
  void theFormatMustNotChangeDuringACharacter() {
    usart.store(THR, 'x');
    usart.store(MR, EIGHT_N_ONE);
    bench.assertNoMisuse();
    usart.store(BRGR, 2);
    bench.assertMisuse(Misuse.WRONG_ORDER);
  }

  @ParameterizedTest
  @CsvSource({"3", "4", "6", "8", "10", "11", "15", "256", "0x20000000", "0x30"})
  void otherModesAreReported(String mode) {
    usart.store(MR, EIGHT_N_ONE | Integer.decode(mode));
    bench.assertMisuse(Misuse.NOT_MODELLED);
  }

  @Test
  void reservedValuesAndCommandsAreReported() {
    usart.store(MR, EIGHT_N_ONE | 5);
    usart.store(MR, EIGHT_N_ONE | 2 << 4);
    usart.store(MR, EIGHT_N_ONE);
    usart.store(CR, SENDA);
    usart.store(CR, STTBRK | STPBRK);
    bench.assertMisuse(Misuse.RESERVED, Misuse.RESERVED, Misuse.WRONG_ORDER, Misuse.RESERVED);
  }

  @Test
  void whatAnEchoDisconnectsIsLost() {
    usart.store(MR, EIGHT_N_ONE | 1 << 14);
    usart.store(THR, 'x');
    bench.runAll();
    assertThat(sent).isEmpty();
    bench.assertMisuse(Misuse.DATA_LOST);
  }

  @Test
  void aBreakNeedsTheTransmitterEnabled() {
    usart.store(CR, 0x80);
    usart.store(CR, STTBRK);
    bench.runAll();
    assertThat(sent).isEmpty();
    usart.store(MR, EIGHT_N_ONE | 3 << 12);
    bench.assertMisuse(Misuse.WRONG_ORDER, Misuse.RESERVED);
  }

  @Test
  void oneWayAndMissingRegistersAreReported() {
    usart.load(THR);
    usart.store(CSR, 0);
    usart.load(0x2C);
    usart.store(0x5C, 0);
    bench.assertMisuse(Misuse.ACCESS, Misuse.ACCESS, Misuse.NO_REGISTER, Misuse.ACCESS);
  }
}
