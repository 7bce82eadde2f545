package demitasse.capsule;

import demitasse.hil.ByteRing;
import demitasse.hil.KernelMessages;
import demitasse.hil.SerialPort;
import demitasse.kernel.Capsule;
import demitasse.kernel.DeferredCalls;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The kernel's messages on a serial port: kept in a ring until the port has sent them.
 *
 * <p>It never waits. What does not fit is lost, and when half of the ring is free again, a notice
 * in its place says how much was lost.
 */
public final class DebugWriter
    implements KernelMessages, SerialPort.TransmitClient, DeferredCalls.Client {
  private static final int CHUNK = 128;
  private static final String NOTICE_START = "\r\n[";
  private static final String NOTICE_END = " bytes lost]\r\n";
  private static final int DECIMAL_DIGITS = 10;
  private static final int NOTICE_BYTES =
      NOTICE_START.length() + DECIMAL_DIGITS + NOTICE_END.length();

  private final SerialPort port;
  private final ByteRing ring;

  /** So much room makes the notice and what follows it worth while. */
  private final int roomToResume;

  private final byte[] chunk = new byte[CHUNK];
  private DeferredCalls deferredCalls;
  private int deferredCall;
  private boolean isSending;

  /** While this is not 0 nothing but the notice goes into the ring. */
  private @Unsigned int lostBytes;

  /** Messages for {@code port}, all of it, of which {@code capacity} bytes can wait. */
  public DebugWriter(SerialPort port, int capacity) {
    if (capacity < 2 * NOTICE_BYTES) {
      throw new IllegalArgumentException("a ring must have room for more than a notice");
    }
    this.port = port;
    ring = new ByteRing(capacity);
    roomToResume = capacity / 2;
    port.setTransmitClient(this);
  }

  /**
   * Says who calls when there is something to send; to be called while the board is built.
   *
   * <p>Messages are sent from the loop, so that one that is printed in parts is sent as a whole.
   */
  public void setDeferredCalls(DeferredCalls deferredCalls, Capsule capsule) {
    this.deferredCalls = deferredCalls;
    deferredCall = deferredCalls.create(capsule, this);
  }

  @Override
  public void printByte(int value) {
    if (lostBytes != 0 || !ring.put(value)) {
      lostBytes++;
    }
    if (!isSending) {
      deferredCalls.request(deferredCall);
    }
  }

  /** Takes the whole frame, or nothing if it does not fit: half a frame would only be noise. */
  void printFrame(byte[] frame, int length) {
    if (lostBytes == 0 && ring.room() >= length) {
      for (int index = 0; index < length; index++) {
        printByte(frame[index]);
      }
    }
  }

  @Override
  public void deferredCall() {
    sendNext();
  }

  @Override
  public void transmitted() {
    isSending = false;
    sendNext();
  }

  private void sendNext() {
    if (isSending) {
      return;
    }
    int length = 0;
    // What processes print goes between two chunks, so no frame may start that could not end.
    int limit = CHUNK - DebugFrames.MAXIMUM_BYTES;
    while (length < limit && !ring.isEmpty()) {
      int value = ring.take();
      chunk[length] = (byte) value;
      length++;
      if (value == DebugFrames.START) {
        limit = CHUNK;
      } else if (value == DebugFrames.END) {
        limit = CHUNK - DebugFrames.MAXIMUM_BYTES;
      }
    }
    isSending = port.transmit(chunk, length);
    if (lostBytes != 0 && ring.room() >= roomToResume) {
      printNotice();
    }
  }

  private void printNotice() {
    int lost = lostBytes;
    lostBytes = 0;
    print(NOTICE_START);
    printDecimal(lost);
    print(NOTICE_END);
  }
}
