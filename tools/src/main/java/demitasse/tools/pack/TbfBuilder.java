package demitasse.tools.pack;

import demitasse.tools.InputException;
import demitasse.tools.LittleEndianOutput;
import demitasse.tools.tbf.FixedAddresses;
import demitasse.tools.tbf.Footers;
import demitasse.tools.tbf.HeaderElement;
import demitasse.tools.tbf.MainElement;
import demitasse.tools.tbf.PackageName;
import demitasse.tools.tbf.Program;
import demitasse.tools.tbf.TbfHeader;
import demitasse.tools.tbf.WriteableFlashRegions;
import demitasse.tools.tbf.WriteableFlashRegions.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * The making of a TBF: header, protected trailer, binary and footers.
 *
 * <p>The total size is a power of two, as the flash of an app is one MPU region.
 */
final class TbfBuilder {
  private static final long DEFAULT_STACK_SIZE = 2048;
  private static final long MINIMUM_TOTAL_SIZE = 512;
  private static final long MAXIMUM_TOTAL_SIZE = 1L << 30;

  /** Where the header of an app with a fixed flash address starts: a multiple of this. */
  private static final long FIXED_ALIGNMENT = 256;

  private final String file;
  private final AppImage image;
  private final PackOptions options;

  TbfBuilder(String file, AppImage image, PackOptions options) {
    this.file = file;
    this.image = image;
    this.options = options;
  }

  byte[] build() {
    int headerSize = TbfHeader.size(elements(0, 0, 0));
    if (headerSize > TbfHeader.MAXIMUM_SIZE) {
      throw new InputException(
          file,
          "the header would take %d bytes of at most %d; shorten the name or the permissions"
              .formatted(headerSize, TbfHeader.MAXIMUM_SIZE));
    }
    long protectedSize = protectedSize(headerSize);
    // Credentials are read as words, so they start at a word.
    long contentsEnd = (protectedSize + image.contents().length + 3) & ~3L;
    long totalSize = totalSize(contentsEnd + options.minimumFooterSize().orElse(0L));
    long footerSize = totalSize - contentsEnd;
    if (options.minimumFooterSize().isEmpty() || footerSize < Footers.MINIMUM_SIZE) {
      footerSize = 0;
    }
    long binaryEnd = totalSize - footerSize;
    TbfHeader header =
        new TbfHeader(totalSize, options.flags(), elements(headerSize, protectedSize, binaryEnd));
    LittleEndianOutput output = new LittleEndianOutput().write(header.toBytes());
    output.fill(0, protectedSize - headerSize).write(image.contents());
    output.fill(0, binaryEnd - output.size()).write(Footers.reserved(footerSize));
    return output.toByteArray();
  }

  private List<HeaderElement> elements(long headerSize, long protectedSize, long binaryEnd) {
    long trailer = protectedSize - headerSize;
    long init = trailer + image.entryOffset();
    long ram = minimumRamSize();
    List<HeaderElement> elements = new ArrayList<>();
    elements.add(new MainElement(init, trailer, ram));
    elements.add(new Program(init, trailer, ram, binaryEnd, options.appVersion()));
    if (!options.name().isEmpty()) {
      elements.add(new PackageName(options.name()));
    }
    if (!image.writeableRegions().isEmpty()) {
      elements.add(
          new WriteableFlashRegions(
              image.writeableRegions().stream()
                  .map(region -> new Region(protectedSize + region.offset(), region.size()))
                  .toList()));
    }
    image.fixedAddresses().ifPresent(elements::add);
    elements.addAll(options.moreElements());
    elements.add(options.kernelVersion());
    return elements;
  }

  private long minimumRamSize() {
    long stack = options.stackSize().or(image::stackSize).orElse(DEFAULT_STACK_SIZE);
    long sum =
        image.ramSize()
            + alignUp(stack, 8)
            + alignUp(options.appHeapSize(), 4)
            + alignUp(options.kernelHeapSize(), 4);
    long size = options.minimumRamSize().orElse(sum);
    if (size > 0xFFFF_FFFFL) {
      throw new InputException(file, "needs " + size + " bytes of RAM; make stack or heap smaller");
    }
    return size;
  }

  private long protectedSize(int headerSize) {
    long asked = askedProtectedSize(headerSize);
    if (asked < headerSize) {
      throw new InputException(
          file,
          "the protected region of %d bytes is smaller than the header; make it at least %d"
              .formatted(asked, headerSize));
    }
    if (asked % 4 != 0) {
      throw new InputException(
          file, "the protected region of " + asked + " bytes is not a multiple of 4; make it one");
    }
    return asked;
  }

  private long askedProtectedSize(int headerSize) {
    if (image.protectedRegionSize().isPresent()) {
      long size = image.protectedRegionSize().get();
      if (options.protectedRegionSize().isPresent()
          && options.protectedRegionSize().get() != size) {
        throw new InputException(
            file,
            "is linked for a protected region of "
                + size
                + " bytes (symbol tbf_protected_region_size); leave out --protected-region-size");
      }
      return size;
    }
    if (options.protectedRegionSize().isPresent()) {
      return options.protectedRegionSize().get();
    }
    long flash = image.fixedAddresses().map(FixedAddresses::flash).orElse(FixedAddresses.ANY);
    if (flash == FixedAddresses.ANY) {
      return headerSize;
    }
    long behindBoundary = flash % FIXED_ALIGNMENT;
    return behindBoundary + alignUp(Math.max(headerSize - behindBoundary, 0), FIXED_ALIGNMENT);
  }

  private long totalSize(long needed) {
    if (needed > MAXIMUM_TOTAL_SIZE) {
      throw new InputException(
          file, "would take " + needed + " bytes of flash; make the footer or the app smaller");
    }
    long size = MINIMUM_TOTAL_SIZE;
    while (size < needed) {
      size *= 2;
    }
    return size;
  }

  private static long alignUp(long value, long alignment) {
    return (value + alignment - 1) & -alignment;
  }
}
