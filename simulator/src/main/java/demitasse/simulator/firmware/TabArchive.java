package demitasse.simulator.firmware;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A Tock application bundle: a tar file with an image for each architecture.
 *
 * <p>Images for fixed addresses have them in their names and are not looked for.
 */
final class TabArchive {
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int MAGIC = 257;

  private final byte[] bytes;

  TabArchive(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether bytes begin as a tar file with names in ASCII does. */
  static boolean isArchive(byte[] bytes) {
    return bytes.length >= BLOCK && text(bytes, MAGIC, 5).equals("ustar");
  }

  /** The content of the file with a name. */
  Optional<byte[]> file(String name) {
    int header = 0;
    while (header + BLOCK <= bytes.length && bytes[header] != 0) {
      int size = Integer.parseInt(text(bytes, header + SIZE, SIZE_LENGTH).trim(), 8);
      int start = header + BLOCK;
      if (start + size > bytes.length) {
        throw new IllegalArgumentException("the archive is cut off");
      }
      if (text(bytes, header, NAME_LENGTH).equals(name)) {
        return Optional.of(Arrays.copyOfRange(bytes, start, start + size));
      }
      header = start + (size + BLOCK - 1) / BLOCK * BLOCK;
    }
    return Optional.empty();
  }

  private static String text(byte[] bytes, int offset, int length) {
    int end = offset;
    while (end < offset + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, offset, end - offset, StandardCharsets.US_ASCII);
  }
}
