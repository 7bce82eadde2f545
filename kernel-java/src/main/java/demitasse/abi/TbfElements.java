package demitasse.abi;

import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * What the elements of a header say, after its fixed part.
 *
 * <p>Program wins over Main, the first of each over later ones; of all others the last wins.
 * Elements that come in vain are not looked at, as in Tock.
 */
final class TbfElements {
  private boolean hasMain;
  private boolean hasProgram;
  private @Unsigned int entryOffset;
  private @Unsigned int protectedTrailerSize;
  private @Unsigned int minimumRam;
  private @Unsigned int binaryEnd;
  private @Unsigned int appVersion;
  private @Unsigned int nameAddress;
  private @SignedPositive int nameLength;
  private @Unsigned int fixedRam;
  private @Unsigned int fixedFlash;
  private boolean hasKernelVersion;
  private @SignedPositive int kernelMajor;
  private @SignedPositive int kernelMinor;
  private @Unsigned int shortId;

  /** Forgets all elements. */
  void clear() {
    hasMain = false;
    hasProgram = false;
    entryOffset = 0;
    protectedTrailerSize = 0;
    minimumRam = 0;
    binaryEnd = 0;
    appVersion = 0;
    nameAddress = 0;
    nameLength = 0;
    fixedRam = TbfHeader.ANY_ADDRESS;
    fixedFlash = TbfHeader.ANY_ADDRESS;
    hasKernelVersion = false;
    kernelMajor = 0;
    kernelMinor = 0;
    shortId = 0;
  }

  /**
   * Reads the elements in the {@code size} bytes at {@code start}, a multiple of 4 below 64 KB.
   *
   * @param totalSize where the binary ends if no element tells
   */
  TbfError read(@Unsigned int start, @SignedPositive int size, @Unsigned int totalSize) {
    binaryEnd = totalSize;
    int offset = 0;
    // All sizes are multiples of 4, so there is a type and a length if anything is left.
    while (Ranges.isLess(offset, size)) {
      int element = start + offset;
      int length = TbfElement.length(element);
      offset += TbfElement.PREFIX_SIZE + TbfElement.paddedLength(length);
      if (Ranges.isLess(size, offset)) {
        return TbfError.ELEMENT_RUNS_PAST_HEADER;
      }
      TbfError error = readElement(TbfElement.type(element), TbfElement.value(element), length);
      if (error != TbfError.NONE) {
        return error;
      }
    }
    return TbfError.NONE;
  }

  private TbfError readElement(
      @SignedPositive int type, @Unsigned int value, @SignedPositive int length) {
    switch (type) {
      case TbfElement.MAIN:
        return readMain(value, length);
      case TbfElement.PROGRAM:
        return readProgram(value, length);
      case TbfElement.WRITEABLE_FLASH_REGIONS:
        return length % TbfElement.WRITEABLE_FLASH_REGION_LENGTH == 0
            ? TbfError.NONE
            : TbfError.WRONG_WRITEABLE_REGIONS_LENGTH;
      case TbfElement.PACKAGE_NAME:
        nameAddress = value;
        nameLength = length;
        return Utf8.isWellFormed(value, length) ? TbfError.NONE : TbfError.NAME_NOT_UTF8;
      case TbfElement.FIXED_ADDRESSES:
        return readFixedAddresses(value, length);
      case TbfElement.KERNEL_VERSION:
        return readKernelVersion(value, length);
      case TbfElement.SHORT_ID:
        return readShortId(value, length);
      default:
        return TbfError.NONE;
    }
  }

  private TbfError readMain(@Unsigned int value, @SignedPositive int length) {
    if (hasMain || hasProgram) {
      return TbfError.NONE;
    }
    if (length != TbfElement.MAIN_LENGTH) {
      return TbfError.WRONG_MAIN_LENGTH;
    }
    hasMain = true;
    readCommonWords(value);
    return TbfError.NONE;
  }

  private TbfError readProgram(@Unsigned int value, @SignedPositive int length) {
    if (hasProgram) {
      return TbfError.NONE;
    }
    if (length != TbfElement.PROGRAM_LENGTH) {
      return TbfError.WRONG_PROGRAM_LENGTH;
    }
    hasProgram = true;
    readCommonWords(value);
    binaryEnd = Flash.load32(value + 12);
    appVersion = Flash.load32(value + 16);
    return TbfError.NONE;
  }

  /** Reads the three words that Main and Program start with. */
  private void readCommonWords(@Unsigned int value) {
    entryOffset = Flash.load32(value);
    protectedTrailerSize = Flash.load32(value + 4);
    minimumRam = Flash.load32(value + 8);
  }

  private TbfError readFixedAddresses(@Unsigned int value, @SignedPositive int length) {
    if (length != TbfElement.FIXED_ADDRESSES_LENGTH) {
      return TbfError.WRONG_FIXED_ADDRESSES_LENGTH;
    }
    fixedRam = Flash.load32(value);
    fixedFlash = Flash.load32(value + 4);
    return TbfError.NONE;
  }

  private TbfError readKernelVersion(@Unsigned int value, @SignedPositive int length) {
    if (length != TbfElement.KERNEL_VERSION_LENGTH) {
      return TbfError.WRONG_KERNEL_VERSION_LENGTH;
    }
    hasKernelVersion = true;
    kernelMajor = Flash.load16(value);
    kernelMinor = Flash.load16(value + 2);
    return TbfError.NONE;
  }

  private TbfError readShortId(@Unsigned int value, @SignedPositive int length) {
    if (length != TbfElement.SHORT_ID_LENGTH) {
      return TbfError.WRONG_SHORT_ID_LENGTH;
    }
    shortId = Flash.load32(value);
    return TbfError.NONE;
  }

  boolean hasMainOrProgram() {
    return hasMain || hasProgram;
  }

  @Unsigned
  int entryOffset() {
    return entryOffset;
  }

  @Unsigned
  int protectedTrailerSize() {
    return protectedTrailerSize;
  }

  @Unsigned
  int minimumRam() {
    return minimumRam;
  }

  @Unsigned
  int binaryEnd() {
    return binaryEnd;
  }

  @Unsigned
  int appVersion() {
    return appVersion;
  }

  @Unsigned
  int nameAddress() {
    return nameAddress;
  }

  @SignedPositive
  int nameLength() {
    return nameLength;
  }

  @Unsigned
  int fixedRam() {
    return fixedRam;
  }

  @Unsigned
  int fixedFlash() {
    return fixedFlash;
  }

  boolean hasKernelVersion() {
    return hasKernelVersion;
  }

  @SignedPositive
  int kernelMajor() {
    return kernelMajor;
  }

  @SignedPositive
  int kernelMinor() {
    return kernelMinor;
  }

  @Unsigned
  int shortId() {
    return shortId;
  }
}
