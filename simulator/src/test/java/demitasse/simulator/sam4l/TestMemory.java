package demitasse.simulator.sam4l;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Memory for tests of DMA: 4 KiB at 0x20000000, and nothing elsewhere. */
public final class TestMemory implements Bus {
  public static final int BASE = 0x20000000;
  private static final int SIZE = 4096;

  public final ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);

  @Override
  public int load(int address, int width) {
    int offset = offset(address);
    return switch (width) {
      case 1 -> bytes.get(offset) & 0xFF;
      case 2 -> bytes.getShort(offset) & 0xFFFF;
      default -> bytes.getInt(offset);
    };
  }

  @Override
  public void store(int address, int value, int width) {
    int offset = offset(address);
    switch (width) {
      case 1 -> bytes.put(offset, (byte) value);
      case 2 -> bytes.putShort(offset, (short) value);
      default -> bytes.putInt(offset, value);
    }
  }

  private static int offset(int address) {
    int offset = address - BASE;
    if (offset < 0 || offset >= SIZE) {
      throw new BusError(address);
    }
    return offset;
  }

  public void put(int address, String text) {
    bytes.put(offset(address), text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public String text(int address, int length) {
    return new String(bytes.array(), offset(address), length, StandardCharsets.ISO_8859_1);
  }
}
