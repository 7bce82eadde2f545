package demitasse.tools.tbf;

import demitasse.tools.InputException;
import demitasse.tools.LittleEndianOutput;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The header of a TBF: 16 bytes, then elements.
 *
 * @param totalSize from the header's start to the next app, in bytes
 * @param flags bit 0 is enabled, bit 1 is sticky
 * @param elements what follows the first 16 bytes, in this order
 */
public record TbfHeader(long totalSize, long flags, List<HeaderElement> elements) {
  /** The version of the format. */
  public static final int VERSION = 2;

  /** The size of a header without elements, which is what padding between apps has. */
  public static final int BASE_SIZE = 16;

  /** The app is started. */
  public static final int FLAG_ENABLED = 1;

  /** The app is not removed unless that is asked for explicitly. */
  public static final int FLAG_STICKY = 2;

  /** The largest header: header_size has 16 bits and is a multiple of 4. */
  public static final int MAXIMUM_SIZE = 0xFFFC;

  static final int CHECKSUM_OFFSET = 12;

  public TbfHeader {
    elements = List.copyOf(elements);
  }

  /** A header that takes up space between apps. */
  public static TbfHeader padding(long size) {
    return new TbfHeader(size, 0, List.of());
  }

  /** How many bytes these elements take with the header's first 16. */
  public static int size(List<HeaderElement> elements) {
    return BASE_SIZE + elementBytes(elements).length;
  }

  /** The header's bytes, with its checksum. */
  public byte[] toBytes() {
    byte[] values = elementBytes(elements);
    int size = BASE_SIZE + values.length;
    if (size > MAXIMUM_SIZE) {
      throw new InputException(
          "TBF header", "takes " + size + " bytes; at most " + MAXIMUM_SIZE + " are possible");
    }
    byte[] bytes =
        new LittleEndianOutput()
            .u16(VERSION)
            .u16(size)
            .u32(totalSize)
            .u32(flags)
            .u32(0)
            .write(values)
            .toByteArray();
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(CHECKSUM_OFFSET, checksum(buffer, 0, size));
    return bytes;
  }

  /** The exclusive or of all words of a header except the checksum itself. */
  static int checksum(ByteBuffer buffer, int start, int size) {
    int checksum = 0;
    for (int offset = 0; offset + Integer.BYTES <= size; offset += Integer.BYTES) {
      if (offset != CHECKSUM_OFFSET) {
        checksum ^= buffer.getInt(start + offset);
      }
    }
    return checksum;
  }

  private static byte[] elementBytes(List<HeaderElement> elements) {
    LittleEndianOutput output = new LittleEndianOutput();
    for (HeaderElement element : elements) {
      LittleEndianOutput value = new LittleEndianOutput();
      element.writeValue(value);
      output.u16(element.type()).u16(value.size()).write(value.toByteArray()).align(Integer.BYTES);
    }
    return output.toByteArray();
  }
}
