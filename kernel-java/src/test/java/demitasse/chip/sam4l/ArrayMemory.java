package demitasse.chip.sam4l;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import java.util.Map;
import java.util.TreeMap;

/** RAM in which each Java array has an address, for masters of the bus such as the DMA. */
final class ArrayMemory implements Bus {
  private static final int START = 0x20000000;
  private static final int GAP = 16;

  private final TreeMap<Integer, byte[]> arrays = new TreeMap<>();
  private int end = START;

  /** The array's address, the same each time. */
  int addressOf(byte[] array) {
    for (Map.Entry<Integer, byte[]> entry : arrays.entrySet()) {
      if (entry.getValue() == array) {
        return entry.getKey();
      }
    }
    int address = end;
    arrays.put(address, array);
    // What lies behind an array belongs to nobody, so that a byte too many is an error.
    end += array.length + GAP & -GAP;
    return address;
  }

  @Override
  public int load(int address, int width) {
    int value = 0;
    for (int i = 0; i < width; i++) {
      byte[] array = arrayAt(address + i);
      value |= (array[address + i - addressOf(array)] & 0xFF) << (8 * i);
    }
    return value;
  }

  @Override
  public void store(int address, int value, int width) {
    for (int i = 0; i < width; i++) {
      byte[] array = arrayAt(address + i);
      array[address + i - addressOf(array)] = (byte) (value >>> (8 * i));
    }
  }

  private byte[] arrayAt(int address) {
    Map.Entry<Integer, byte[]> entry = arrays.floorEntry(address);
    if (entry == null || address - entry.getKey() >= entry.getValue().length) {
      throw new BusError(address);
    }
    return entry.getValue();
  }
}
