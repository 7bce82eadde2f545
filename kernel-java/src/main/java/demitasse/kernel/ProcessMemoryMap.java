package demitasse.kernel;

import demitasse.machine.Memory;

/** Where the parts of a process's RAM and flash lie, from the top down, for people who ask. */
public final class ProcessMemoryMap {
  private ProcessMemoryMap() {}

  public static int memoryEnd(Process process) {
    return process.memoryEnd;
  }

  /** Where the kernel's records of the process start; its grants end there. */
  public static int storeStart(Process process) {
    return process.store;
  }

  /** The bytes that the queue of upcalls takes. */
  public static int upcallQueueBytes() {
    return ProcessStore.UPCALL_CAPACITY * ProcessStore.UPCALL_BYTES;
  }

  /** The bytes that the addresses of so many grants take. */
  public static int grantPointerBytes(int grantCount) {
    return grantCount * ProcessStore.WORD;
  }

  /** The lowest address of the process's grants. */
  public static int grantStart(Process process) {
    return process.kernelBreak;
  }

  /** The end of what the process may use. */
  public static int appBreak(Process process) {
    return process.appBreak;
  }

  /** Where the process said that its heap starts, or 0. */
  public static int heapStart(Process process) {
    return Memory.load32(process.store + ProcessStore.HEAP_START);
  }

  /** Where the process said that its stack starts, or 0. */
  public static int stackTop(Process process) {
    return Memory.load32(process.store + ProcessStore.STACK_TOP);
  }

  /** The lowest stack pointer that was seen, or 0. */
  public static int lowestStackPointer(Process process) {
    return Memory.load32(process.store + ProcessStore.LOWEST_STACK_POINTER);
  }

  public static int memoryStart(Process process) {
    return process.memoryStart;
  }

  public static int flashEnd(Process process) {
    return process.flashEnd;
  }

  /** Where the header and what else the process may not read end. */
  public static int binaryStart(Process process) {
    return process.binaryStart;
  }

  public static int flashStart(Process process) {
    return process.flashStart;
  }
}
