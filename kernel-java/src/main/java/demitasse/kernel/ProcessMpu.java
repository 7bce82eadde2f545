package demitasse.kernel;

import demitasse.cortexm.Mpu;
import demitasse.machine.Memory;
import demitasse.memory.BreakRules;
import demitasse.memory.Ranges;
import demitasse.memory.SubRegions;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * What each process can reach, and the MPU that makes it so.
 *
 * <pre>
 *   region 0, 1  the process's RAM up to its break: two equal regions side by side
 *   region 2     its flash
 *   region 3-6   buffers that others share with it
 *   region 7     the end of the kernel's stack, which nobody can reach
 * </pre>
 *
 * <p>Invariant: if {@code loaded} is not null and {@code changed} is false, the MPU holds exactly
 * what that process may reach. So a process that comes back costs no register write.
 */
final class ProcessMpu {
  private static final int LOWER_RAM = 0;
  private static final int UPPER_RAM = 1;
  private static final int FLASH = 2;
  private static final int FIRST_SHARE = 3;
  private static final int GUARD = 7;
  private static final int GUARD_BYTES = 32;

  private final Mpu mpu;
  private final ProcessTable processes;
  private Process loaded;
  private boolean changed;

  /** Whether the share regions are on, for {@code loaded} or one before it. */
  private boolean sharesOn;

  ProcessMpu(Mpu mpu, ProcessTable processes) {
    this.mpu = mpu;
    this.processes = processes;
  }

  /** Turns the MPU on, with a guard below the kernel's stack, whose end is a multiple of 32. */
  void start(@Unsigned int kernelStackBottom) {
    mpu.setRegion(
        GUARD,
        kernelStackBottom,
        SubRegions.attributesAndSize(
            kernelStackBottom,
            GUARD_BYTES,
            kernelStackBottom,
            kernelStackBottom + GUARD_BYTES,
            SubRegions.KERNEL_GUARD));
    mpu.enable();
  }

  /** Lets the process reach what is its own, and nothing else. */
  void load(Process process) {
    if (process == loaded && !changed) {
      return;
    }
    mpu.disable();
    int base = Ranges.alignDown(process.memoryStart, process.regionSize);
    mpu.setRegion(LOWER_RAM, base, process.lowerRamAttributes);
    mpu.setRegion(UPPER_RAM, base + process.regionSize, process.upperRamAttributes);
    int flashSize = SubRegions.regionSizeOf(process.flashAttributes);
    mpu.setRegion(FLASH, Ranges.alignDown(process.flashStart, flashSize), process.flashAttributes);
    if (process.hasShares || sharesOn) {
      loadShares(process);
    }
    mpu.enable();
    loaded = process;
    changed = false;
  }

  private void loadShares(Process process) {
    for (int index = 0; index < ProcessStore.SHARE_CAPACITY; index++) {
      int share = shareAt(process, index);
      int attributes = Memory.load32(share + ProcessStore.WORD);
      int size = SubRegions.regionSizeOf(attributes);
      int base = attributes == 0 ? 0 : Ranges.alignDown(Memory.load32(share), size);
      mpu.setRegion(FIRST_SHARE + index, base, attributes);
    }
    sharesOn = process.hasShares;
  }

  /**
   * Moves a process's break, which {@link BreakRules} allow; what it newly reaches is zeroed, so
   * that it learns nothing of what was there before.
   */
  void setBreak(Process process, @Unsigned int newBreak) {
    int end = BreakRules.accessibleEnd(process.memoryStart, newBreak, process.regionSize);
    if (Ranges.isLess(process.appBreak, newBreak)) {
      Memory.fill(process.appBreak, end - process.appBreak);
    }
    process.appBreak = newBreak;
    int base = Ranges.alignDown(process.memoryStart, process.regionSize);
    process.lowerRamAttributes = ramAttributes(process, base, end);
    process.upperRamAttributes = ramAttributes(process, base + process.regionSize, end);
    changed = true;
  }

  private static @Unsigned int ramAttributes(
      Process process, @Unsigned int base, @Unsigned int end) {
    return SubRegions.attributesAndSize(
        base, process.regionSize, process.memoryStart, end, SubRegions.PROCESS_RAM);
  }

  /**
   * Lets a process reach a buffer of another; one that it can reach already is not shared twice.
   *
   * @return false if no single region can be that buffer, or all of the process's are in use
   */
  boolean addShare(Process process, @Unsigned int address, @Unsigned int length) {
    int size = SubRegions.exactRegionSize(address, address + length);
    if (size == 0) {
      return false;
    }
    int attributes =
        SubRegions.attributesAndSize(
            Ranges.alignDown(address, size),
            size,
            address,
            address + length,
            SubRegions.PROCESS_RAM);
    int free = 0;
    for (int index = 0; index < ProcessStore.SHARE_CAPACITY; index++) {
      int share = shareAt(process, index);
      int present = Memory.load32(share + ProcessStore.WORD);
      if (present == attributes && Memory.load32(share) == address) {
        return true;
      } else if (present == 0) {
        free = share;
      }
    }
    if (free == 0) {
      return false;
    }
    Memory.store32(free, address);
    Memory.store32(free + ProcessStore.WORD, attributes);
    process.hasShares = true;
    changed = true;
    return true;
  }

  /** Ends what a process can reach of another's from an address on. */
  void endShare(Process process, @Unsigned int address) {
    endSharesWithin(process, address, address + 1);
  }

  /** Ends all shares that a process has of others' buffers. */
  void endShares(Process process) {
    for (int index = 0; index < ProcessStore.SHARE_CAPACITY; index++) {
      Memory.store32(shareAt(process, index) + ProcessStore.WORD, 0);
    }
    process.hasShares = false;
    changed = true;
  }

  /** Ends all shares, of all processes, of buffers that start in a range. */
  void endSharesWithin(@Unsigned int low, @Unsigned int high) {
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      Process process = processes.inSlot(slot);
      if (process.hasShares) {
        endSharesWithin(process, low, high);
      }
    }
  }

  private void endSharesWithin(Process process, @Unsigned int low, @Unsigned int high) {
    boolean left = false;
    for (int index = 0; index < ProcessStore.SHARE_CAPACITY; index++) {
      int share = shareAt(process, index);
      if (Ranges.isInside(Memory.load32(share), 1, low, high)) {
        Memory.store32(share + ProcessStore.WORD, 0);
        changed = true;
      }
      left |= Memory.load32(share + ProcessStore.WORD) != 0;
    }
    process.hasShares = left;
  }

  private static @Unsigned int shareAt(Process process, @SignedPositive int index) {
    return process.store + ProcessStore.SHARES + index * ProcessStore.SHARE_BYTES;
  }
}
