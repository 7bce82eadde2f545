package demitasse.kernel;

import java.util.Arrays;
import java.util.BitSet;

/** A range of bytes that knows which of them were ever written: loads of others fail the test. */
final class SimulatedMemory {
  private final int start;
  private final boolean writable;
  private final byte[] bytes;
  private final BitSet written;

  private SimulatedMemory(int start, byte[] bytes, boolean writable) {
    this.start = start;
    this.bytes = bytes;
    this.writable = writable;
    this.written = new BitSet(bytes.length);
  }

  /** RAM whose content nobody knows. */
  static SimulatedMemory ram(int start, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 0xA5);
    return new SimulatedMemory(start, bytes, true);
  }

  /** Erased flash, which only {@link #program} changes. */
  static SimulatedMemory flash(int start, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 0xFF);
    SimulatedMemory flash = new SimulatedMemory(start, bytes, false);
    flash.written.set(0, length);
    return flash;
  }

  /** Whether all bytes of an access are here. */
  boolean contains(int address, int length) {
    long offset = Integer.toUnsignedLong(address) - Integer.toUnsignedLong(start);
    return offset >= 0 && offset + length <= bytes.length;
  }

  int load(int address, int width) {
    int offset = address - start;
    if (written.nextClearBit(offset) < offset + width) {
      throw new AssertionError("load of RAM that was never written, at %08x".formatted(address));
    }
    int value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = value << 8 | (bytes[offset + i] & 0xFF);
    }
    return value;
  }

  void store(int address, int value, int width) {
    if (!writable) {
      throw new AssertionError("store to flash, at %08x".formatted(address));
    }
    int offset = address - start;
    for (int i = 0; i < width; i++) {
      bytes[offset + i] = (byte) (value >>> (8 * i));
    }
    written.set(offset, offset + width);
  }

  /** Changes what is there without the kernel's doing. */
  void program(int address, byte... content) {
    System.arraycopy(content, 0, bytes, address - start, content.length);
    written.set(address - start, address - start + content.length);
  }

  /** From now on nobody knows what is in {@code [low, high)}. */
  void forget(int low, int high) {
    Arrays.fill(bytes, low - start, high - start, (byte) 0xA5);
    written.clear(low - start, high - start);
  }

  /** The bytes in {@code [low, high)}, written or not. */
  byte[] content(int low, int high) {
    return Arrays.copyOfRange(bytes, low - start, high - start);
  }
}
