package demitasse.memory;

import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Where a process's block of RAM goes, so that two adjacent MPU regions can cover its window.
 *
 * <p>The process's part of the block is covered by two regions of the same size S, the first at the
 * block's start rounded down to S. So the start need only be a multiple of the granule S / 8, and
 * the process's part must end within 2 S of the first region's base. The kernel's part, where
 * grants are, lies above it and starts at a granule, so that no sub-region has bytes of both:
 *
 * <pre>
 *   base           start                                  |            end
 *    |---:---:---:---|---:---:---:---|---:---:---:---:---:---:---:---|  |
 *    |     off       |    minimum RAM, in whole granules  | kernel's    |
 *    |<--------- region S ---------->|<--------- region S ---------->|
 * </pre>
 *
 * <p>The object is made when the board is built; {@link #place} fills it in.
 */
public final class RamPlacement {
  /** The fixed start that means any: "not set" in a TBF fixed addresses element. */
  public static final @Unsigned int ANY = 0xFFFFFFFF;

  private static final @Unsigned int KERNEL_ALIGNMENT = 8;

  private @Unsigned int start;
  private @Unsigned int end;
  private @Unsigned int regionSize;

  /** The block's first address. Only meaningful after {@link #place} succeeded, as the others. */
  public @Unsigned int start() {
    return start;
  }

  /** The first address after the block, a multiple of 8. */
  public @Unsigned int end() {
    return end;
  }

  /** The size S of each of the two regions; the first is at {@link #start} rounded down to S. */
  public @Unsigned int regionSize() {
    return regionSize;
  }

  /**
   * Looks for the block in {@code [freeStart, freeEnd)} with the lowest end, and of these for the
   * one with the smallest regions.
   *
   * @param minimumRam how far the process must be able to move its break, in bytes
   * @param kernelBytes what the kernel needs above that
   * @param fixedStart where the block must start, or {@link #ANY}
   * @return false if there is no such block
   */
  public boolean place(
      @Unsigned int freeStart,
      @Unsigned int freeEnd,
      @Unsigned int minimumRam,
      @Unsigned int kernelBytes,
      @Unsigned int fixedStart) {
    regionSize = 0;
    for (int size = SubRegions.MINIMUM_DIVIDED_SIZE; size != 0; size <<= 1) {
      int granule = SubRegions.granule(size);
      int process = Ranges.max(Ranges.alignUp(minimumRam, granule), granule);
      int candidate = fixedStart == ANY ? lowestStart(freeStart, process, size) : fixedStart;
      if (Ranges.isAtMost(minimumRam, process)
          && Ranges.isAtMost(freeStart, candidate)
          && Ranges.isAligned(candidate, granule)
          && isCovered(candidate, process, size)) {
        propose(candidate, process, kernelBytes, freeEnd, size);
      }
    }
    return regionSize != 0;
  }

  /** The lowest start for these regions; below {@code freeStart} if there is none below 2^32. */
  private static @Unsigned int lowestStart(
      @Unsigned int freeStart, @Unsigned int process, @Unsigned int size) {
    int aligned = Ranges.alignUp(freeStart, SubRegions.granule(size));
    return isCovered(aligned, process, size) ? aligned : Ranges.alignUp(aligned, size);
  }

  /** Whether two regions cover {@code length} bytes from {@code start} on. */
  static boolean isCovered(@Unsigned int start, @Unsigned int length, @Unsigned int size) {
    // Not in one sum, as two regions may have 4 GiB together.
    int inFirst = Ranges.alignDown(start, size) + size - start;
    return Ranges.isAtMost(length, inFirst) || Ranges.isAtMost(length - inFirst, size);
  }

  private void propose(
      @Unsigned int candidate,
      @Unsigned int process,
      @Unsigned int kernelBytes,
      @Unsigned int freeEnd,
      @Unsigned int size) {
    int kernel = Ranges.alignUp(kernelBytes, KERNEL_ALIGNMENT);
    int length = process + kernel;
    boolean fits =
        Ranges.isAtMost(kernelBytes, kernel)
            && !Ranges.addOverflows(process, kernel)
            && Ranges.isInside(candidate, length, candidate, freeEnd);
    if (fits && (regionSize == 0 || Ranges.isLess(candidate + length, end))) {
      start = candidate;
      end = candidate + length;
      regionSize = size;
    }
  }
}
