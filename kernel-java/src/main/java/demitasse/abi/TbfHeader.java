package demitasse.abi;

import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The header of one entry in the list of apps in flash: Tock Binary Format, version 2.
 *
 * <pre>
 *   address                                  address + binaryEnd    address + totalSize
 *   [ header | protected trailer | binary ... ][ footers ... ]      next entry
 *   '------- protectedSize ------'
 * </pre>
 *
 * <p>One object is filled again and again, and describes what {@link #parse} met last. Header and
 * trailer are protected: the process must neither read nor enter them, so each sum that bounds them
 * is tested for overflow. Words of the header are unsigned and may be any number.
 */
public final class TbfHeader {
  /** This kernel's version: an app may ask for this major version and at most this minor one. */
  public static final int KERNEL_MAJOR = 2;

  public static final int KERNEL_MINOR = 3;

  /** Instead of a fixed address: the app runs anywhere. */
  public static final @Unsigned int ANY_ADDRESS = 0xFFFF_FFFF;

  static final int HEADER_SIZE_OFFSET = 2;

  /** The bytes before the first element. */
  static final int BASE_SIZE = 16;

  private static final int VERSION = 2;
  private static final int VERSION_OFFSET = 0;
  private static final int TOTAL_SIZE_OFFSET = 4;
  private static final int FLAGS_OFFSET = 8;
  private static final int FLAG_ENABLED = 1;

  /** Version and both sizes: what tells where the next entry is. */
  private static final int LENGTHS_SIZE = 8;

  private final TbfElements elements = new TbfElements();
  private @Unsigned int address;
  private @SignedPositive int headerSize;
  private @Unsigned int totalSize;
  private boolean enabled;

  /**
   * Reads the entry at {@code address}; nothing at or after {@code limit} is touched.
   *
   * <p>If there is an error, only {@link #address} and {@link #totalSize} mean something, the
   * latter if the list goes on. Padding and apps that are not enabled are no errors.
   */
  public TbfError parse(@Unsigned int address, @Unsigned int limit) {
    this.address = address;
    headerSize = 0;
    totalSize = 0;
    enabled = false;
    elements.clear();
    TbfError error = readLengths(limit);
    if (error == TbfError.NONE) {
      error = checkChecksum();
    }
    if (error != TbfError.NONE || isPadding()) {
      return error;
    }
    enabled = (load32(FLAGS_OFFSET) & FLAG_ENABLED) != 0;
    error = elements.read(address + BASE_SIZE, headerSize - BASE_SIZE, totalSize);
    if (error == TbfError.NONE) {
      error = checkKernelVersion();
    }
    return error == TbfError.NONE ? checkProgram() : error;
  }

  private TbfError readLengths(@Unsigned int limit) {
    if (!Ranges.isInside(address, LENGTHS_SIZE, address, limit)) {
      return TbfError.END_OF_LIST;
    }
    int size = load32(TOTAL_SIZE_OFFSET);
    if (load16(VERSION_OFFSET) != VERSION || size == 0) {
      return TbfError.END_OF_LIST;
    }
    if (!Ranges.isInside(address, size, address, limit)) {
      return TbfError.RUNS_PAST_FLASH;
    }
    totalSize = size;
    headerSize = load16(HEADER_SIZE_OFFSET);
    if (headerSize < BASE_SIZE) {
      return TbfError.HEADER_TOO_SMALL;
    }
    if (Ranges.isLess(size, headerSize)) {
      return TbfError.HEADER_TOO_LARGE;
    }
    return headerSize % 4 == 0 ? TbfError.NONE : TbfError.HEADER_SIZE_UNALIGNED;
  }

  private TbfError checkChecksum() {
    int sum = 0;
    for (int offset = 0; offset < headerSize; offset += 4) {
      sum ^= load32(offset);
    }
    // The checksum is the XOR of all other words, so that with it the sum is 0.
    return sum == 0 ? TbfError.NONE : TbfError.WRONG_CHECKSUM;
  }

  private TbfError checkKernelVersion() {
    if (!elements.hasKernelVersion()) {
      return TbfError.NO_KERNEL_VERSION;
    }
    return elements.kernelMajor() == KERNEL_MAJOR && elements.kernelMinor() <= KERNEL_MINOR
        ? TbfError.NONE
        : TbfError.OTHER_KERNEL_VERSION;
  }

  /** Checks that header, trailer, binary and app end in this order, and where the app starts. */
  private TbfError checkProgram() {
    if (!elements.hasMainOrProgram()) {
      return TbfError.NO_PROGRAM;
    }
    if (!Ranges.isAtMost(binaryEnd(), totalSize)) {
      return TbfError.BINARY_RUNS_PAST_APP;
    }
    if (!Ranges.isInside(headerSize, protectedTrailerSize(), 0, binaryEnd())) {
      return TbfError.PROTECTED_REGION_RUNS_PAST_BINARY;
    }
    if (!isEntryInsideBinary()) {
      return TbfError.ENTRY_OUTSIDE_BINARY;
    }
    return fixedFlash() == ANY_ADDRESS || fixedFlash() == address + protectedSize()
        ? TbfError.NONE
        : TbfError.OTHER_FLASH_ADDRESS;
  }

  private boolean isEntryInsideBinary() {
    if (!Ranges.isInside(headerSize, entryOffset(), 0, binaryEnd())) {
      return false; // also where the sum below would overflow
    }
    int firstInstruction = (address + headerSize + entryOffset()) & ~1; // bit 0 says Thumb
    return Ranges.isInside(firstInstruction, 1, address + protectedSize(), address + binaryEnd());
  }

  /** Where the header, and so the app's flash, starts. */
  public @Unsigned int address() {
    return address;
  }

  /** The bytes from here to the next entry. */
  public @Unsigned int totalSize() {
    return totalSize;
  }

  /** The bytes of the fixed part and all elements: 16 to 65,532. */
  public @SignedPositive int headerSize() {
    return headerSize;
  }

  /** Whether the entry is no app, and only fills a gap. */
  public boolean isPadding() {
    return headerSize == BASE_SIZE;
  }

  public boolean isEnabled() {
    return enabled;
  }

  /** The entry point's distance from the end of the header; bit 0 says Thumb. */
  public @Unsigned int entryOffset() {
    return elements.entryOffset();
  }

  public @Unsigned int protectedTrailerSize() {
    return elements.protectedTrailerSize();
  }

  /** The bytes from the start that the process must not touch: header and trailer. */
  public @Unsigned int protectedSize() {
    return headerSize + protectedTrailerSize();
  }

  /** The bytes of RAM that the app asks for: any number. */
  public @Unsigned int minimumRam() {
    return elements.minimumRam();
  }

  /** The distance from the start to the end of the binary, where footers start. */
  public @Unsigned int binaryEnd() {
    return elements.binaryEnd();
  }

  /** The app's own version; 0 if it has none. */
  public @Unsigned int appVersion() {
    return elements.appVersion();
  }

  /** Where the name is, in UTF-8 without an end mark; 0 if there is none. */
  public @Unsigned int nameAddress() {
    return elements.nameAddress();
  }

  /** The bytes of the name. */
  public @SignedPositive int nameLength() {
    return elements.nameLength();
  }

  /** Where the app's RAM must start, or {@link #ANY_ADDRESS}. */
  public @Unsigned int fixedRam() {
    return elements.fixedRam();
  }

  /** Where the binary, after the protected region, must start, or {@link #ANY_ADDRESS}. */
  public @Unsigned int fixedFlash() {
    return elements.fixedFlash();
  }

  public boolean hasKernelVersion() {
    return elements.hasKernelVersion();
  }

  public @SignedPositive int kernelMajor() {
    return elements.kernelMajor();
  }

  public @SignedPositive int kernelMinor() {
    return elements.kernelMinor();
  }

  /** The app's identifier; 0 if it may be any. */
  public @Unsigned int shortId() {
    return elements.shortId();
  }

  private @SignedPositive int load16(@SignedPositive int offset) {
    return Flash.load16(address + offset);
  }

  private @Unsigned int load32(@SignedPositive int offset) {
    return Flash.load32(address + offset);
  }
}
