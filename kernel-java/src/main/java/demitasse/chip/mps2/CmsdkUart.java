package demitasse.chip.mps2;

import demitasse.cortexm.InterruptService;
import demitasse.hil.ByteRing;
import demitasse.hil.Uart;
import demitasse.machine.Memory;

/**
 * The CMSDK's UART: one byte of buffer in hardware each way, the rest in rings served by
 * interrupts.
 *
 * <p>Invariant: while the transmit ring holds bytes, the hardware holds one too or its transmit
 * interrupt is pending; so the ring empties without help.
 */
public final class CmsdkUart implements Uart {
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

  private final int base;
  private final ByteRing received;
  private final ByteRing waiting;
  private Uart.Client client;
  private int lostBytes;

  /** A UART at {@code base} with rings of the capacities given. */
  public CmsdkUart(int base, int receiveCapacity, int transmitCapacity) {
    this.base = base;
    received = new ByteRing(receiveCapacity);
    waiting = new ByteRing(transmitCapacity);
  }

  /** Names who is told of received bytes. To be called while the board is built. */
  public void setClient(Uart.Client client) {
    this.client = client;
  }

  /** Sets the rate, {@code clockDivisor} cycles for a bit (16 or more), and starts both ways. */
  public void start(int clockDivisor) {
    Memory.store32(base + BAUDDIV, clockDivisor);
    Memory.store32(base + CTRL, CTRL_TXEN | CTRL_RXEN | CTRL_TXINTEN | CTRL_RXINTEN);
  }

  @Override
  public int read() {
    return received.take();
  }

  @Override
  public void write(int value) {
    if (waiting.isEmpty() && canSend()) {
      Memory.store32(base + DATA, value & 0xFF);
      return;
    }
    while (!waiting.put(value)) {
      sendWaiting();
    }
  }

  @Override
  public void flush() {
    while (!waiting.isEmpty()) {
      sendWaiting();
    }
  }

  /** How many bytes arrived while there was no room for them, in hardware or in the ring. */
  public int lostBytes() {
    return lostBytes;
  }

  /** The service of the receive interrupt's line. */
  public InterruptService receiveService() {
    return this::serveReceive;
  }

  /** The service of the transmit interrupt's line. */
  public InterruptService transmitService() {
    return this::serveTransmit;
  }

  private void serveReceive() {
    // Cleared before the byte is taken: the next byte asserts the interrupt anew.
    Memory.store32(base + INTCLEAR, INT_RX);
    int state = Memory.load32(base + STATE);
    if ((state & STATE_RXOVERRUN) != 0) {
      Memory.store32(base + STATE, STATE_RXOVERRUN);
      lostBytes++;
    }
    while ((state & STATE_RXFULL) != 0) {
      if (!received.put(Memory.load32(base + DATA))) {
        lostBytes++;
      }
      state = Memory.load32(base + STATE);
    }
    if (!received.isEmpty()) {
      client.received();
    }
  }

  private void serveTransmit() {
    Memory.store32(base + INTCLEAR, INT_TX);
    sendWaiting();
  }

  private void sendWaiting() {
    while (!waiting.isEmpty() && canSend()) {
      Memory.store32(base + DATA, waiting.take());
    }
  }

  private boolean canSend() {
    return (Memory.load32(base + STATE) & STATE_TXFULL) == 0;
  }
}
