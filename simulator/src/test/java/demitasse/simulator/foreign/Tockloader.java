package demitasse.simulator.foreign;

import demitasse.simulator.hail.Hail;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;

/** The other end of a bootloader: it does on the serial line what tockloader does. */
final class Tockloader {
  static final int PAGE = 512;
  private static final int ESCAPE = 0xFC;
  private static final byte[] SYNC = {0, (byte) ESCAPE, 0x05};

  /** A response may wait for the CRC of a whole program. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final Hail hail;
  private int read;

  Tockloader(Hail hail) {
    this.hail = hail;
  }

  /** Resets the board by DTR while RTS selects the bootloader. */
  void enter() {
    hail.usart0().setDtr(true);
    hail.usart0().setRts(true);
    hail.run(Duration.ofMillis(100));
    hail.usart0().setDtr(false);
    hail.run(Duration.ofMillis(500));
    hail.usart0().setRts(false);
    read = hail.usart0().bytes().length;
  }

  /** Resets the board by DTR, and lets the program run. */
  void exit() {
    hail.usart0().setRts(false);
    hail.usart0().setDtr(true);
    hail.run(Duration.ofMillis(1));
    hail.usart0().clear();
    hail.usart0().setDtr(false);
  }

  /**
   * Sends a command, and waits for its response.
   *
   * @param length how many bytes the response has after its code
   * @return the bytes of the response, its code first
   */
  byte[] command(int code, byte[] payload, int length) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.writeBytes(SYNC);
    for (byte value : payload) {
      if ((value & 0xFF) == ESCAPE) {
        frame.write(ESCAPE);
      }
      frame.write(value);
    }
    frame.write(ESCAPE);
    frame.write(code);
    hail.usart0().send(frame.toByteArray());
    byte[] response = new byte[1 + length];
    if (next() != ESCAPE) {
      throw new AssertionError("no escape before the response's code");
    }
    response[0] = (byte) next();
    for (int i = 1; i <= length; i++) {
      int value = next();
      if (value == ESCAPE && next() != ESCAPE) {
        throw new AssertionError("an escape that is not doubled");
      }
      response[i] = (byte) value;
    }
    return response;
  }

  /** Writes bytes page by page, the last one filled with FF. */
  void write(int address, byte[] bytes) {
    for (int offset = 0; offset < bytes.length; offset += PAGE) {
      byte[] payload = new byte[4 + PAGE];
      ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).putInt(address + offset);
      byte[] page = Arrays.copyOfRange(bytes, offset, offset + PAGE);
      if (bytes.length - offset < PAGE) {
        Arrays.fill(page, bytes.length - offset, PAGE, (byte) 0xFF);
      }
      System.arraycopy(page, 0, payload, 4, PAGE);
      byte[] response = command(0x07, payload, 0);
      if (response[0] != 0x15) {
        throw new AssertionError("page at " + (address + offset) + ": response " + response[0]);
      }
    }
  }

  /** The CRC-32 that the bootloader finds over a part of the flash. */
  int crc(int address, int length) {
    byte[] response = command(0x15, little(8).putInt(address).putInt(length).array(), 4);
    return ByteBuffer.wrap(response).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
  }

  /** A part of the flash as the bootloader reads it. */
  byte[] readRange(int address, int length) {
    byte[] payload = little(6).putInt(address).putShort((short) length).array();
    return Arrays.copyOfRange(command(0x11, payload, length), 1, 1 + length);
  }

  static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private int next() {
    int wanted = read + 1;
    hail.runUntil(() -> hail.usart0().bytes().length >= wanted, LIMIT);
    return hail.usart0().bytes()[read++] & 0xFF;
  }
}
