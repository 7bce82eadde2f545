package demitasse.abi;

import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The parts of its flash that an app says it writes, read from its header whenever they are asked.
 *
 * <p>Nothing bounds their number, so no copy is kept. All elements count, whether one has all
 * regions or each has one. Offsets and sizes are what the header says: any numbers. The header must
 * be one that {@link TbfHeader#parse} found nothing wrong with.
 */
public final class WriteableFlashRegions {
  private WriteableFlashRegions() {}

  /** How many regions the header at {@code header} has. */
  public static @SignedPositive int count(@Unsigned int header) {
    int count = 0;
    int end = header + Flash.load16(header + TbfHeader.HEADER_SIZE_OFFSET);
    for (int element = header + TbfHeader.BASE_SIZE;
        Ranges.isLess(element, end);
        element = next(element)) {
      count += regionsIn(element);
    }
    return count;
  }

  /** The distance from the header to region {@code index}; 0 if there is no such region. */
  public static @Unsigned int offset(@Unsigned int header, @Unsigned int index) {
    int region = find(header, index);
    return region == 0 ? 0 : Flash.load32(region);
  }

  /** The bytes of region {@code index}; 0 if there is no such region. */
  public static @Unsigned int size(@Unsigned int header, @Unsigned int index) {
    int region = find(header, index);
    return region == 0 ? 0 : Flash.load32(region + 4);
  }

  /** Where the header describes region {@code index}, an unsigned number; 0 if it does not. */
  private static @Unsigned int find(@Unsigned int header, @Unsigned int index) {
    int left = index;
    int end = header + Flash.load16(header + TbfHeader.HEADER_SIZE_OFFSET);
    for (int element = header + TbfHeader.BASE_SIZE;
        Ranges.isLess(element, end);
        element = next(element)) {
      int regions = regionsIn(element);
      if (Ranges.isLess(left, regions)) {
        return TbfElement.value(element) + left * TbfElement.WRITEABLE_FLASH_REGION_LENGTH;
      }
      left -= regions;
    }
    return 0;
  }

  private static @SignedPositive int regionsIn(@Unsigned int element) {
    return TbfElement.type(element) == TbfElement.WRITEABLE_FLASH_REGIONS
        ? TbfElement.length(element) / TbfElement.WRITEABLE_FLASH_REGION_LENGTH
        : 0;
  }

  private static @Unsigned int next(@Unsigned int element) {
    return TbfElement.value(element) + TbfElement.paddedLength(TbfElement.length(element));
  }
}
