package demitasse.chip.mps2;

import demitasse.cortexm.InterruptService;
import demitasse.hil.SerialPort;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The CMSDK's APB UART as a serial port: one byte of buffer in hardware each way, an interrupt for
 * each byte.
 *
 * <p>Invariant: while a buffer is being sent, the hardware's transmit buffer holds a byte or its
 * interrupt is pending; so the rest is sent, and the client told, without help.
 */
public final class CmsdkApbUart implements SerialPort {
  // CMSDK manual, section "APB UART", programmer's model.
  private static final int DATA = 0x00;
  private static final int STATE = 0x04;
  private static final int CTRL = 0x08;
  private static final int INTCLEAR = 0x0C;
  private static final int BAUDDIV = 0x10;

  private static final int STATE_TXFULL = 1 << 0;
  private static final int STATE_RXFULL = 1 << 1;
  private static final int STATE_RXOVERRUN = 1 << 3;
  private static final int CTRL_TXEN = 1 << 0;
  private static final int CTRL_RXEN = 1 << 1;
  private static final int CTRL_TXINTEN = 1 << 2;
  private static final int CTRL_RXINTEN = 1 << 3;
  private static final int INT_TX = 1 << 0;
  private static final int INT_RX = 1 << 1;

  private final @Unsigned int base;
  private TransmitClient transmitClient;
  private ReceiveClient receiveClient;

  private byte[] buffer = new byte[0];
  private int length;
  private int position;
  private boolean isSending;
  private int overruns;

  /** The UART at {@code base}. */
  public CmsdkApbUart(@Unsigned int base) {
    this.base = base;
  }

  @Override
  public void setTransmitClient(TransmitClient client) {
    transmitClient = client;
  }

  @Override
  public void setReceiveClient(ReceiveClient client) {
    receiveClient = client;
  }

  /** Sets the rate, {@code clockDivisor} cycles for a bit (16 or more), and starts both ways. */
  public void start(@SignedPositive int clockDivisor) {
    Memory.store32(base + BAUDDIV, clockDivisor);
    Memory.store32(base + CTRL, CTRL_TXEN | CTRL_RXEN | CTRL_TXINTEN | CTRL_RXINTEN);
  }

  @Override
  public boolean transmit(byte[] buffer, int length) {
    if (isSending || length <= 0 || length > buffer.length) {
      return false;
    }
    this.buffer = buffer;
    this.length = length;
    position = 0;
    isSending = true;
    send();
    return true;
  }

  /** How often a byte arrived before the one before it was taken: one of the two is lost. */
  public int overruns() {
    return overruns;
  }

  /** The service of the transmit interrupt's line. */
  public InterruptService transmitService() {
    return this::serveTransmit;
  }

  /** The service of the receive interrupt's line. */
  public InterruptService receiveService() {
    return this::serveReceive;
  }

  private void serveTransmit() {
    // Cleared before bytes are stored: each byte that leaves the buffer asserts it anew.
    Memory.store32(base + INTCLEAR, INT_TX);
    if (!isSending) {
      return;
    }
    send();
    // An interrupt that an earlier byte left behind is no news of the last one.
    if (position == length && hasRoom()) {
      isSending = false;
      transmitClient.transmitted();
    }
  }

  private void send() {
    while (position < length && hasRoom()) {
      Memory.store32(base + DATA, buffer[position] & 0xFF);
      position++;
    }
  }

  private boolean hasRoom() {
    return (Memory.load32(base + STATE) & STATE_TXFULL) == 0;
  }

  /** Takes one byte: the next asserts the interrupt anew, so no flood of them holds the loop. */
  private void serveReceive() {
    Memory.store32(base + INTCLEAR, INT_RX);
    int state = Memory.load32(base + STATE);
    if ((state & STATE_RXOVERRUN) != 0) {
      Memory.store32(base + STATE, STATE_RXOVERRUN);
      overruns++;
    }
    if ((state & STATE_RXFULL) != 0) {
      receiveClient.received(Memory.load32(base + DATA) & 0xFF);
    }
  }
}
