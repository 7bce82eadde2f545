package demitasse.abi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes entries in Tock Binary Format: valid ones, and ones that are broken on purpose.
 *
 * <p>Elements come in the order of the calls. {@code override...} puts a number into the fixed part
 * that is not what follows from the elements; the checksum is right unless it is overridden too.
 */
public final class TbfBuilder {
  private static final int BASE_SIZE = 16;
  private static final int MAIN = 1;
  private static final int WRITEABLE_FLASH_REGIONS = 2;
  private static final int NAME = 3;
  private static final int FIXED_ADDRESSES = 5;
  private static final int KERNEL_VERSION = 8;
  private static final int PROGRAM = 9;
  private static final int SHORT_ID = 10;

  /** Made when the entry is built, so that the order of calls does not matter otherwise. */
  private final List<Supplier<byte[]>> elements = new ArrayList<>();

  private int flashSize = 1024;
  private int flags = 1;
  private int minimumRam = 4096;
  private int protectedTrailerSize;
  private Integer binaryEnd;
  private int appVersion;
  private boolean hasKernelVersion;
  private Integer version;
  private Integer headerSize;
  private Integer totalSize;
  private Integer checksum;
  private byte[] binary = {};

  private TbfBuilder() {}

  /** An enabled app of 1,024 bytes for kernel 2.0; it still needs {@link #program} or main. */
  public static TbfBuilder app(String name) {
    return empty().name(name.getBytes(StandardCharsets.UTF_8));
  }

  /** An enabled app without a name. */
  public static TbfBuilder empty() {
    return new TbfBuilder();
  }

  /** What tockloader writes over {@code totalSize} bytes that no app uses. */
  public static byte[] padding(int totalSize) {
    return empty().withoutKernelVersion().flashSize(totalSize).flags(0).build();
  }

  /** The whole size of the entry, and of what {@link #build} returns. */
  public TbfBuilder flashSize(int bytes) {
    flashSize = bytes;
    return this;
  }

  public TbfBuilder disabled() {
    return flags(0);
  }

  public TbfBuilder flags(int flags) {
    this.flags = flags;
    return this;
  }

  public TbfBuilder minimumRam(int bytes) {
    minimumRam = bytes;
    return this;
  }

  public TbfBuilder protectedTrailerSize(int bytes) {
    protectedTrailerSize = bytes;
    return this;
  }

  /** Where the footers start; otherwise there are none. */
  public TbfBuilder binaryEnd(int offset) {
    binaryEnd = offset;
    return this;
  }

  public TbfBuilder appVersion(int version) {
    appVersion = version;
    return this;
  }

  /** A Program element; the entry counts from the end of the header, bit 0 says Thumb. */
  public TbfBuilder program(int entryOffset) {
    elements.add(
        () -> {
          int end = binaryEnd == null ? flashSize : binaryEnd;
          return elementBytes(
              PROGRAM, words(entryOffset, protectedTrailerSize, minimumRam, end, appVersion));
        });
    return this;
  }

  /** A Main element, whose binary has no footers. */
  public TbfBuilder main(int entryOffset) {
    elements.add(() -> elementBytes(MAIN, words(entryOffset, protectedTrailerSize, minimumRam)));
    return this;
  }

  public TbfBuilder name(byte... utf8) {
    return element(NAME, utf8);
  }

  /** The version of the kernel that the app needs; 2.0 if this is not called. */
  public TbfBuilder kernelVersion(int major, int minor) {
    hasKernelVersion = true;
    return element(KERNEL_VERSION, words(minor << 16 | major));
  }

  public TbfBuilder withoutKernelVersion() {
    hasKernelVersion = true;
    return this;
  }

  public TbfBuilder fixedAddresses(int ram, int flash) {
    return element(FIXED_ADDRESSES, words(ram, flash));
  }

  /** One element with these regions: pairs of an offset and a size. */
  public TbfBuilder writeableFlashRegions(int... offsetsAndSizes) {
    return element(WRITEABLE_FLASH_REGIONS, words(offsetsAndSizes));
  }

  public TbfBuilder shortId(int id) {
    return element(SHORT_ID, words(id));
  }

  /** Any element: its length is the value's, which is padded with zeros. */
  public TbfBuilder element(int type, byte... value) {
    return raw(elementBytes(type, value));
  }

  /** Bytes where the next element would be. */
  public TbfBuilder raw(byte... bytes) {
    elements.add(() -> bytes);
    return this;
  }

  /** What comes after the protected region. */
  public TbfBuilder binary(byte... bytes) {
    binary = bytes;
    return this;
  }

  public TbfBuilder overrideVersion(int value) {
    version = value;
    return this;
  }

  public TbfBuilder overrideHeaderSize(int value) {
    headerSize = value;
    return this;
  }

  public TbfBuilder overrideTotalSize(int value) {
    totalSize = value;
    return this;
  }

  public TbfBuilder overrideChecksum(int value) {
    checksum = value;
    return this;
  }

  /** The entry: header, protected trailer, binary and zeros up to the flash size. */
  public byte[] build() {
    if (!hasKernelVersion) {
      kernelVersion(2, 0);
    }
    ByteArrayOutputStream elementBytes = new ByteArrayOutputStream();
    elements.forEach(element -> elementBytes.writeBytes(element.get()));
    int trueHeaderSize = BASE_SIZE + elementBytes.size();
    int end = trueHeaderSize + protectedTrailerSize + binary.length;
    byte[] bytes = new byte[Math.max(flashSize, binary.length == 0 ? trueHeaderSize : end)];
    ByteBuffer entry = littleEndian(bytes);
    entry.putShort((short) (version == null ? 2 : version));
    entry.putShort((short) (headerSize == null ? trueHeaderSize : headerSize));
    entry.putInt(totalSize == null ? flashSize : totalSize);
    entry.putInt(flags);
    entry.putInt(0);
    entry.put(elementBytes.toByteArray());
    if (binary.length > 0) {
      entry.position(trueHeaderSize + protectedTrailerSize).put(binary);
    }
    entry.putInt(12, checksum == null ? checksumOf(entry) : checksum);
    return bytes;
  }

  private static byte[] elementBytes(int type, byte... value) {
    int paddedLength = (value.length + 3) / 4 * 4;
    byte[] bytes = new byte[4 + paddedLength];
    ByteBuffer element = littleEndian(bytes);
    element.put(halfwords(type, value.length)).put(value);
    return bytes;
  }

  /** The XOR of the header's words; the header size may be wrong on purpose. */
  private static int checksumOf(ByteBuffer entry) {
    int size = Math.min(entry.getShort(2) & 0xFFFF, entry.capacity());
    int sum = 0;
    for (int offset = 0; offset + 4 <= size; offset += 4) {
      sum ^= entry.getInt(offset);
    }
    return sum;
  }

  /** Little endian words. */
  public static byte[] words(int... values) {
    byte[] bytes = new byte[4 * values.length];
    ByteBuffer buffer = littleEndian(bytes);
    for (int value : values) {
      buffer.putInt(value);
    }
    return bytes;
  }

  /** Little endian halfwords. */
  public static byte[] halfwords(int... values) {
    byte[] bytes = new byte[2 * values.length];
    ByteBuffer buffer = littleEndian(bytes);
    for (int value : values) {
      buffer.putShort((short) value);
    }
    return bytes;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
