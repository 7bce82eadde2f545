package demitasse.simulator.firmware;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The images of apps one after the other, as a kernel finds them in flash.
 *
 * <p>Images are in the Tock Binary Format. An image whose size is a power of two lies at a multiple
 * of it, so that one region of an MPU can cover it; gaps are filled by images without a program.
 */
public final class AppImages {
  private static final String ARCHITECTURE = "cortex-m4.tbf";
  private static final int VERSION = 2;
  private static final int HEADER_SIZE = 16;
  private static final int CHECKSUM = 12;

  private final int start;
  private final ByteArrayOutputStream images = new ByteArrayOutputStream();

  /** Images from an address on. */
  public AppImages(int start) {
    this.start = start;
  }

  /** Adds an image, or that for Cortex-M4 of a bundle (TAB). */
  public void add(byte[] file) {
    byte[] image = file;
    if (TabArchive.isArchive(file)) {
      image =
          new TabArchive(file)
              .file(ARCHITECTURE)
              .orElseThrow(() -> new IllegalArgumentException("no " + ARCHITECTURE + " in it"));
    }
    addImage(image);
  }

  /** Bytes beyond the total size in its header are not part of an image. */
  private void addImage(byte[] image) {
    int size = totalSize(image);
    int gap = gapBefore(size);
    if (gap > 0) {
      images.writeBytes(padding(gap));
    }
    // An image may be shorter than what its app may use; erased flash follows.
    byte[] whole = Arrays.copyOf(image, size);
    if (image.length < size) {
      Arrays.fill(whole, image.length, size, (byte) 0xFF);
    }
    images.writeBytes(whole);
  }

  /** All images. */
  public byte[] bytes() {
    return images.toByteArray();
  }

  private int gapBefore(int size) {
    int address = start + images.size();
    boolean isPowerOfTwo = Integer.bitCount(size) == 1;
    int gap = isPowerOfTwo ? -address & (size - 1) : -address & 3;
    return gap;
  }

  private static int totalSize(byte[] image) {
    if (image.length < HEADER_SIZE) {
      throw new IllegalArgumentException("not the image of an app: it is too short");
    }
    ByteBuffer header = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
    int version = header.getShort(0);
    int size = header.getInt(4);
    if (version != VERSION || size < HEADER_SIZE) {
      throw new IllegalArgumentException(
          "not the image of an app: version %d, total size %d".formatted(version, size));
    }
    return size;
  }

  /** A header and nothing else: no program, so a kernel skips it. */
  private static byte[] padding(int size) {
    ByteBuffer image = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    image.putShort((short) VERSION).putShort((short) HEADER_SIZE).putInt(size).putInt(0);
    image.putInt(CHECKSUM, image.getInt(0) ^ image.getInt(4) ^ image.getInt(8));
    Arrays.fill(image.array(), HEADER_SIZE, size, (byte) 0xFF);
    return image.array();
  }
}
