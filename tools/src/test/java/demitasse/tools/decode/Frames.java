package demitasse.tools.decode;

import java.io.ByteArrayOutputStream;

/** The bytes of frames, made independently of the reader: as docs/debugging.md says. */
final class Frames {
  private Frames() {}

  /** A frame with the text's number and the values. */
  static byte[] of(int sequence, int... numbers) {
    ByteArrayOutputStream digits = new ByteArrayOutputStream();
    for (int number : numbers) {
      long rest = Integer.toUnsignedLong(number);
      while (rest >= 32) {
        digits.write((int) (0x60 + rest % 32));
        rest /= 32;
      }
      digits.write((int) (0x40 + rest));
    }
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(0x40 + digits.size());
    frame.write(0x40 + sequence);
    frame.writeBytes(digits.toByteArray());
    int check = 0;
    for (byte next : frame.toByteArray()) {
      check = (5 * check + next) % 64;
    }
    frame.write(0x40 + check);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(0xFF);
    all.writeBytes(frame.toByteArray());
    all.write(0xFE);
    return all.toByteArray();
  }
}
