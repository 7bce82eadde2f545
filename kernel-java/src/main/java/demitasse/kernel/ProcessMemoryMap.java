package demitasse.kernel;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** Where the parts of a process's RAM and flash lie, from the top down, for people who ask. */
public final class ProcessMemoryMap {
  private ProcessMemoryMap() {}

  public static @Unsigned int memoryEnd(Process process) {
    return process.memoryEnd;
  }

  /** Where the kernel's records of the process start; its grants end there. */
  public static @Unsigned int storeStart(Process process) {
    return process.store;
  }

  /** The bytes that the queue of upcalls takes. */
  public static @SignedPositive int upcallQueueBytes() {
    return ProcessStore.UPCALL_CAPACITY * ProcessStore.UPCALL_BYTES;
  }

  /** The bytes that the addresses of so many grants take. */
  public static @SignedPositive int grantPointerBytes(@SignedPositive int grantCount) {
    return grantCount * ProcessStore.WORD;
  }

  /** The lowest address of the process's grants. */
  public static @Unsigned int grantStart(Process process) {
    return process.kernelBreak;
  }

  /** The end of what the process may use. */
  public static @Unsigned int appBreak(Process process) {
    return process.appBreak;
  }

  /** Where the process said that its heap starts, or 0. */
  public static @Unsigned int heapStart(Process process) {
    return Memory.load32(process.store + ProcessStore.HEAP_START);
  }

  /** Where the process said that its stack starts, or 0. */
  public static @Unsigned int stackTop(Process process) {
    return Memory.load32(process.store + ProcessStore.STACK_TOP);
  }

  /** The lowest stack pointer that was seen, or 0. */
  public static @Unsigned int lowestStackPointer(Process process) {
    return Memory.load32(process.store + ProcessStore.LOWEST_STACK_POINTER);
  }

  public static @Unsigned int memoryStart(Process process) {
    return process.memoryStart;
  }

  public static @Unsigned int flashEnd(Process process) {
    return process.flashEnd;
  }

  /** Where the header and what else the process may not read end. */
  public static @Unsigned int binaryStart(Process process) {
    return process.binaryStart;
  }

  public static @Unsigned int flashStart(Process process) {
    return process.flashStart;
  }
}
