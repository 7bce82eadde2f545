package demitasse.memory;

import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * What one region of the ARMv7-M memory protection unit can express (ARMv7-M manual, B3.5).
 *
 * <p>A region's size is a power of two, its base a multiple of its size. From 256 bytes on it has
 * eight equal sub-regions that can be switched off one by one; a smaller one is on or off.
 *
 * <pre>
 *   base                     a region of size S                    base + S
 *    |-------|-------|-------|-------|-------|-------|-------|-------|
 *    |  off  |  on   |  on   |  on   |  on   |  off  |  off  |  off  |   SRD = 11100001
 *            |<--------- window ---------->|
 * </pre>
 *
 * <p>A region is never wider than its window: a sub-region that the window covers only partly stays
 * off.
 */
public final class SubRegions {
  /** The smallest region of the MPU, in bytes. */
  public static final @Unsigned int MINIMUM_SIZE = 32;

  /** The smallest region that has sub-regions, in bytes. */
  public static final @Unsigned int MINIMUM_DIVIDED_SIZE = 256;

  // MPU_RASR, the MPU Region Attribute and Size Register (B3.5.9).
  private static final @Unsigned int XN = 1 << 28;
  private static final @Unsigned int AP_NO_ACCESS = 0b000 << 24;
  private static final @Unsigned int AP_UNPRIVILEGED_READ_ONLY = 0b010 << 24;
  private static final @Unsigned int AP_FULL_ACCESS = 0b011 << 24;
  private static final int SRD_SHIFT = 8;
  private static final int SIZE_SHIFT = 1;
  private static final @Unsigned int ENABLE = 1;

  // TEX, C and B make normal memory of the kind that the default memory map has there (B3.1,
  // B3.5.9): code runs as fast with the MPU as without. S stays 0, so that exclusive accesses need
  // only the core's own monitor (A3.4).
  private static final @Unsigned int NORMAL_WRITE_BACK = 0b001 << 19 | 0b11 << 16;
  private static final @Unsigned int NORMAL_WRITE_THROUGH = 0b000 << 19 | 0b10 << 16;

  /** Attributes of a process's RAM: it may read and write, and not execute. */
  public static final @Unsigned int PROCESS_RAM = XN | AP_FULL_ACCESS | NORMAL_WRITE_BACK;

  /** Attributes of a process's flash: it may read and execute. */
  public static final @Unsigned int PROCESS_FLASH =
      AP_UNPRIVILEGED_READ_ONLY | NORMAL_WRITE_THROUGH;

  /** Attributes of memory that nobody may touch, the kernel included. */
  public static final @Unsigned int KERNEL_GUARD = XN | AP_NO_ACCESS | NORMAL_WRITE_BACK;

  private static final int SIZE_MASK = 0x1F;

  private SubRegions() {}

  /** The size of one sub-region, and so the granule in which a region can be cut. */
  public static @Unsigned int granule(@Unsigned int regionSize) {
    return regionSize >>> 3;
  }

  /**
   * The size of the smallest region that can cover {@code [start, end)} and nothing else, its base
   * {@code start} rounded down to its size; 0 if there is none of at most 2 GiB.
   */
  public static @Unsigned int exactRegionSize(@Unsigned int start, @Unsigned int end) {
    if (!Ranges.isLess(start, end)) {
      return 0;
    }
    // The addresses of the first and the last byte are equal above this bit, so the smallest
    // aligned block with both is as large as the bit's double; shifted out, it would be 4 GiB.
    int block = Ranges.toUnsigned(Integer.highestOneBit(start ^ (end - 1))) << 1;
    int size = Ranges.max(block, MINIMUM_SIZE);
    if (block == 0 && start != end - 1) {
      return 0;
    } else if (end - start == size && Ranges.isAligned(start, size)) {
      return size;
    }
    size = Ranges.max(size, MINIMUM_DIVIDED_SIZE);
    return Ranges.isAligned(start | end, granule(size)) ? size : 0;
  }

  /**
   * The value of MPU_RASR for the region at {@code regionBase}: on with the given attributes where
   * the window {@code [windowStart, windowEnd)} covers it, else off.
   *
   * @return 0, a region that is off, if not even one sub-region is in the window, or if the MPU has
   *     no such region
   */
  public static @Unsigned int attributesAndSize(
      @Unsigned int regionBase,
      @Unsigned int regionSize,
      @Unsigned int windowStart,
      @Unsigned int windowEnd,
      @Unsigned int attributes) {
    if (!isRegion(regionBase, regionSize) || Ranges.isAtMost(windowEnd, regionBase)) {
      return 0;
    }
    int from = Ranges.isLess(regionBase, windowStart) ? windowStart - regionBase : 0;
    int to = Ranges.min(windowEnd - regionBase, regionSize);
    int granule = regionSize;
    if (Ranges.isAtMost(MINIMUM_DIVIDED_SIZE, regionSize)) {
      granule = granule(regionSize);
    }
    int firstOn = Ranges.alignUp(from, granule);
    int firstOff = Ranges.alignDown(to, granule);
    // A start in the last granule below 2^32 is rounded to 0, below itself.
    if (Ranges.isLess(firstOn, from) || !Ranges.isLess(firstOn, firstOff)) {
      return 0;
    }
    int shift = Integer.numberOfTrailingZeros(granule);
    int on = (1 << (firstOff >>> shift)) - (1 << (firstOn >>> shift));
    int disabled = granule == regionSize ? 0 : ~on & 0xFF;
    int log2 = Integer.numberOfTrailingZeros(regionSize);
    return attributes | disabled << SRD_SHIFT | (log2 - 1) << SIZE_SHIFT | ENABLE;
  }

  /** The size of the region whose MPU_RASR value this is. */
  public static @Unsigned int regionSizeOf(@Unsigned int attributesAndSize) {
    return 2 << (attributesAndSize >>> SIZE_SHIFT & SIZE_MASK);
  }

  private static boolean isRegion(@Unsigned int base, @Unsigned int size) {
    return Ranges.isPowerOfTwo(size)
        && Ranges.isAtMost(MINIMUM_SIZE, size)
        && Ranges.isAligned(base, size);
  }
}
