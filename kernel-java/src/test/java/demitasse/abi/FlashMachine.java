package demitasse.abi;

import demitasse.machine.Machine;
import java.util.Arrays;

/**
 * Flash with strict bounds: loads outside a window, unaligned loads and all stores fail the test.
 */
final class FlashMachine implements Machine {
  private final int start;
  private final byte[] content;
  private int readable;
  private int loads;

  private FlashMachine(int start, byte[] content) {
    this.start = start;
    this.content = content;
    this.readable = content.length;
  }

  /** Attaches flash that starts at {@code start} and contains these bytes only. */
  static FlashMachine attach(int start, byte[] content) {
    FlashMachine machine = new FlashMachine(start, Arrays.copyOf(content, content.length));
    Machine.attach(machine);
    return machine;
  }

  /** From now on only the first {@code bytes} may be loaded. */
  void allowOnly(int bytes) {
    readable = bytes;
  }

  /** How many loads there were. */
  int loads() {
    return loads;
  }

  @Override
  public int load(int address, int widthBytes) {
    long offset = Integer.toUnsignedLong(address) - Integer.toUnsignedLong(start);
    if (offset < 0 || offset + widthBytes > readable) {
      throw new AssertionError("load of %d bytes outside, at %08x".formatted(widthBytes, address));
    }
    if (address % widthBytes != 0) {
      throw new AssertionError("unaligned load of %d, at %08x".formatted(widthBytes, address));
    }
    loads++;
    int value = 0;
    for (int i = widthBytes - 1; i >= 0; i--) {
      value = (value << 8) | (content[(int) offset + i] & 0xFF);
    }
    return value;
  }

  @Override
  public void store(int address, int value, int widthBytes) {
    throw new AssertionError("store to flash, at %08x".formatted(address));
  }
}
