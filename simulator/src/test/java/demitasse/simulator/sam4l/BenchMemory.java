package demitasse.simulator.sam4l;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;

/** 64 kB of RAM at 0x20000000, for models that are masters of the bus. */
public final class BenchMemory implements Bus {
  public static final int BASE = 0x2000_0000;

  private final byte[] bytes = new byte[0x10000];

  public void put(int address, byte[] data) {
    System.arraycopy(data, 0, bytes, address - BASE, data.length);
  }

  @Override
  public int load(int address, int width) {
    int value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[index(address + i)] & 0xFF);
    }
    return value;
  }

  @Override
  public void store(int address, int value, int width) {
    for (int i = 0; i < width; i++) {
      bytes[index(address + i)] = (byte) (value >>> (8 * i));
    }
  }

  private int index(int address) {
    int index = address - BASE;
    if (index < 0 || index >= bytes.length) {
      throw new BusError(address);
    }
    return index;
  }
}
