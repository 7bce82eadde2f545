package demitasse.chip.sam4l;

import demitasse.cortexm.InterruptService;
import demitasse.hil.SerialPort;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * A USART as an asynchronous serial port, which DMA feeds and empties (SAM4L datasheet, chapter
 * "Universal Synchronous Asynchronous Receiver Transmitter (USART)").
 *
 * <p>A buffer counts as sent when its last stop bit has left the chip: then the channel and the
 * transmitter are both idle. For what is received there is {@link ReceiveRing}; this class looks
 * into it when half of it is full, and when the line has been quiet for a while.
 */
public final class Usart implements SerialPort {
  private static final @Unsigned int CR = 0x00;
  private static final @Unsigned int MR = 0x04;
  private static final @Unsigned int IER = 0x08;
  private static final @Unsigned int IDR = 0x0C;
  private static final @Unsigned int IMR = 0x10;
  private static final @Unsigned int CSR = 0x14;
  private static final @Unsigned int BRGR = 0x20;
  private static final @Unsigned int RTOR = 0x24;

  private static final @Unsigned int CR_RSTRX = 1 << 2;
  private static final @Unsigned int CR_RSTTX = 1 << 3;
  private static final @Unsigned int CR_RXEN = 1 << 4;
  private static final @Unsigned int CR_RXDIS = 1 << 5;
  private static final @Unsigned int CR_TXEN = 1 << 6;
  private static final @Unsigned int CR_TXDIS = 1 << 7;
  private static final @Unsigned int CR_RSTSTA = 1 << 8;
  private static final @Unsigned int CR_STTTO = 1 << 11;

  private static final @Unsigned int MR_CHRL_8_BITS = 3 << 6;
  private static final @Unsigned int MR_PAR_NONE = 4 << 9;
  private static final @Unsigned int MR_OVER_8 = 1 << 19;

  private static final @Unsigned int CSR_OVRE = 1 << 5;
  private static final @Unsigned int CSR_TIMEOUT = 1 << 8;
  private static final @Unsigned int CSR_TXEMPTY = 1 << 9;
  private static final @Unsigned int ALL_INTERRUPTS = 0x011F_3FE7;

  /** How long the line is quiet, in bits, before received bytes are looked at. */
  private static final @Unsigned int QUIET_BITS = 16;

  private final @Unsigned int base;
  private final @Unsigned int clock;
  private final DmaChannel transmitter;
  private final ReceiveRing ring;
  private TransmitClient transmitClient;
  private ReceiveClient receiveClient;

  private boolean isSending;
  private int overruns;

  /**
   * The USART at {@code base}.
   *
   * @param clock its bit of PBAMASK
   * @param receiver a channel for RHR, which becomes this driver's
   * @param transmitter a channel for THR, which becomes this driver's
   */
  public Usart(
      @Unsigned int base, @Unsigned int clock, DmaChannel receiver, DmaChannel transmitter) {
    this.base = base;
    this.clock = clock;
    this.transmitter = transmitter;
    this.ring = new ReceiveRing(receiver);
  }

  @Override
  public void setTransmitClient(TransmitClient client) {
    transmitClient = client;
  }

  @Override
  public void setReceiveClient(ReceiveClient client) {
    receiveClient = client;
  }

  /**
   * Starts both ways with 8 bits, no parity, one stop bit; the pins must be the USART's.
   *
   * @param clockDivisor cycles of the main clock for a bit, 8 or more
   */
  public void start(@SignedPositive int clockDivisor) {
    PowerManager.unmaskPba(clock);
    Memory.store32(base + IDR, ALL_INTERRUPTS);
    Memory.store32(base + CR, CR_RSTRX | CR_RSTTX | CR_RXDIS | CR_TXDIS | CR_RSTSTA);
    Memory.store32(base + MR, MR_OVER_8 | MR_PAR_NONE | MR_CHRL_8_BITS);
    // Eight samples for a bit: CD are the whole cycles of a sample, FP the eighths.
    Memory.store32(base + BRGR, clockDivisor >>> 3 | (clockDivisor & 7) << 16);
    Memory.store32(base + RTOR, QUIET_BITS);
    transmitter.start();
    ring.start();
    Memory.store32(base + CR, CR_RXEN | CR_TXEN);
    Memory.store32(base + CR, CR_STTTO);
    Memory.store32(base + IER, CSR_TIMEOUT);
  }

  @Override
  public boolean transmit(byte[] buffer, int length) {
    if (isSending || length <= 0 || length > buffer.length) {
      return false;
    }
    isSending = true;
    transmitter.begin(buffer, length);
    transmitter.enableCompleteInterrupt();
    return true;
  }

  /** How often bytes were lost because the DMA had no memory for them. */
  public int overruns() {
    return overruns;
  }

  /** The service of the USART's line. */
  public InterruptService service() {
    return this::serve;
  }

  /** The service of the line of the transmitter's channel. */
  public InterruptService transmitDmaService() {
    return this::serveTransmitDma;
  }

  /** The service of the line of the receiver's channel. */
  public InterruptService receiveDmaService() {
    return this::takeReceived;
  }

  /** The channel has given the last byte to the transmitter, which still sends one or two. */
  private void serveTransmitDma() {
    transmitter.stop();
    Memory.store32(base + IER, CSR_TXEMPTY);
  }

  private void serve() {
    int asserted = Memory.load32(base + CSR) & Memory.load32(base + IMR);
    if ((asserted & CSR_TIMEOUT) != 0) {
      // Not cleared before: if the client throws, the rest is taken when it asserts again.
      takeReceived();
      Memory.store32(base + CR, CR_STTTO);
      // What has arrived meanwhile starts no time-out of its own any more.
      takeReceived();
    }
    if ((asserted & CSR_TXEMPTY) != 0) {
      Memory.store32(base + IDR, CSR_TXEMPTY);
      isSending = false;
      transmitClient.transmitted();
    }
  }

  private void takeReceived() {
    if ((Memory.load32(base + CSR) & CSR_OVRE) != 0) {
      Memory.store32(base + CR, CR_RSTSTA);
      overruns++;
    }
    // As many as there are now: a line that never stops must not hold the loop.
    for (int count = ring.count(); count > 0; count--) {
      receiveClient.received(ring.take());
    }
  }
}
