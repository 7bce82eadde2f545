package demitasse.tools;

import java.io.ByteArrayOutputStream;

/** Bytes that grow, with numbers in little-endian order. */
public final class LittleEndianOutput {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public LittleEndianOutput u16(int value) {
    bytes.write(value);
    bytes.write(value >>> 8);
    return this;
  }

  public LittleEndianOutput u32(long value) {
    return u16((int) value).u16((int) (value >>> 16));
  }

  public LittleEndianOutput u64(long value) {
    return u32(value).u32(value >>> 32);
  }

  public LittleEndianOutput write(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  public LittleEndianOutput fill(int value, long count) {
    for (long i = 0; i < count; i++) {
      bytes.write(value);
    }
    return this;
  }

  /** Zeros up to the next multiple of a power of two. */
  public LittleEndianOutput align(int alignment) {
    return fill(0, -bytes.size() & (alignment - 1));
  }

  public int size() {
    return bytes.size();
  }

  public byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
