package demitasse.memory;

import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * How far a process's two breaks may move towards each other in its block of RAM.
 *
 * <pre>
 *   memoryStart                accessibleEnd                           end
 *    |  stack, data, heap  |........|        free       |   grants, ... |
 *                       appBreak                    kernelBreak
 * </pre>
 *
 * <p>The process sees all granules that its break reaches into, so what must not meet the kernel's
 * part is the accessible end. Invariant, at all times: {@code memoryStart <= allowHighWater <=
 * appBreak <= accessibleEnd <= kernelBreak}. Each function assumes it, and a move that one of them
 * permits keeps it. {@code regionSize} is that of the {@link RamPlacement}.
 */
public final class BreakRules {
  private static final @Unsigned int GRANT_ALIGNMENT = 8;

  private BreakRules() {}

  /** Where the process's accessible RAM ends: its break, in whole granules. */
  public static @Unsigned int accessibleEnd(
      @Unsigned int memoryStart, @Unsigned int appBreak, @Unsigned int regionSize) {
    return memoryStart + Ranges.alignUp(appBreak - memoryStart, SubRegions.granule(regionSize));
  }

  /**
   * Whether the process may move its break to {@code newBreak}; to {@code memoryStart} leaves it no
   * accessible RAM.
   *
   * @param newBreak any number, from the process
   * @param allowHighWater the end of the highest buffer that the process ever allowed
   */
  public static boolean canMoveBreak(
      @Unsigned int newBreak,
      @Unsigned int allowHighWater,
      @Unsigned int kernelBreak,
      @Unsigned int memoryStart,
      @Unsigned int regionSize) {
    if (!Ranges.isAtMost(allowHighWater, newBreak) || !Ranges.isAtMost(newBreak, kernelBreak)) {
      return false;
    }
    int end = accessibleEnd(memoryStart, newBreak, regionSize);
    return Ranges.isAtMost(newBreak, end)
        && Ranges.isAtMost(end, kernelBreak)
        && RamPlacement.isCovered(memoryStart, end - memoryStart, regionSize);
  }

  /**
   * Whether the process may move its break by {@code increment}, which is signed, as sbrk's is.
   *
   * @param increment any number, from the process
   */
  public static boolean canMoveBreakBy(
      int increment,
      @Unsigned int appBreak,
      @Unsigned int allowHighWater,
      @Unsigned int kernelBreak,
      @Unsigned int memoryStart,
      @Unsigned int regionSize) {
    int newBreak = appBreak + Ranges.toUnsigned(increment);
    // The sum wrapped exactly when it is on the wrong side of the old break.
    return (increment < 0) == Ranges.isLess(newBreak, appBreak)
        && canMoveBreak(newBreak, allowHighWater, kernelBreak, memoryStart, regionSize);
  }

  /** The kernel's break after a grant of {@code size} bytes, if {@link #canMoveKernelBreak}. */
  public static @Unsigned int kernelBreakBelow(@Unsigned int kernelBreak, @Unsigned int size) {
    return Ranges.alignDown(kernelBreak - size, GRANT_ALIGNMENT);
  }

  /** Whether a grant of {@code size} bytes fits below the kernel's break. */
  public static boolean canMoveKernelBreak(
      @Unsigned int size,
      @Unsigned int kernelBreak,
      @Unsigned int appBreak,
      @Unsigned int memoryStart,
      @Unsigned int regionSize) {
    // Tested before the subtraction: rounding down can hide that it wrapped.
    return Ranges.isAtMost(size, kernelBreak)
        && Ranges.isAtMost(
            accessibleEnd(memoryStart, appBreak, regionSize), kernelBreakBelow(kernelBreak, size));
  }
}
