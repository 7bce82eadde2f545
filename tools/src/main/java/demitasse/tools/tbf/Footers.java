package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;

/** The space after an app's binary, kept for credentials that are added later. */
public final class Footers {
  /** The smallest element: type, length and the credential's format. */
  public static final int MINIMUM_SIZE = 8;

  /** The type of an element that holds a credential. */
  public static final int TYPE_CREDENTIALS = 128;

  private static final int FORMAT_RESERVED = 0;
  private static final int TLV_SIZE = 4;

  /** A length has 16 bits, and the next element starts at a multiple of 4. */
  private static final int MAXIMUM_LENGTH = 0xFFFC;

  private Footers() {}

  /** Reserved credentials that take exactly {@code size} bytes: 0, or a multiple of 4 from 8. */
  public static byte[] reserved(long size) {
    LittleEndianOutput output = new LittleEndianOutput();
    while (output.size() < size) {
      long rest = size - output.size();
      long length = Math.min(rest - TLV_SIZE, MAXIMUM_LENGTH);
      long after = rest - TLV_SIZE - length;
      if (after > 0 && after < MINIMUM_SIZE) {
        length -= MINIMUM_SIZE;
      }
      output.u16(TYPE_CREDENTIALS).u16((int) length).u32(FORMAT_RESERVED);
      output.fill(0, length - Integer.BYTES);
    }
    return output.toByteArray();
  }
}
