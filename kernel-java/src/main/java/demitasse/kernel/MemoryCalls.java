package demitasse.kernel;

import demitasse.abi.ErrorCode;
import demitasse.abi.MemoryOperation;
import demitasse.abi.ReturnVariant;
import demitasse.abi.WriteableFlashRegions;
import demitasse.machine.Memory;
import demitasse.memory.BreakRules;
import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** The memop system call (TRD 104, section 4.6): a process's memory, asked about and changed. */
final class MemoryCalls {
  private final ProcessMpu mpu;

  MemoryCalls(ProcessMpu mpu) {
    this.mpu = mpu;
  }

  /** Does an operation and answers. */
  void memop(Process process, @Unsigned int operation, @Unsigned int argument) {
    switch (operation) {
      case MemoryOperation.BRK:
        brk(process, argument);
        break;
      case MemoryOperation.SBRK:
        sbrk(process, argument);
        break;
      case MemoryOperation.RAM_START:
        answer(process, process.memoryStart);
        break;
      case MemoryOperation.RAM_END:
        answer(process, process.memoryEnd);
        break;
      case MemoryOperation.FLASH_START:
        answer(process, process.flashStart);
        break;
      case MemoryOperation.FLASH_END:
        answer(process, process.flashEnd);
        break;
      case MemoryOperation.GRANT_START:
        answer(process, process.kernelBreak);
        break;
      case MemoryOperation.STACK_TOP:
        // What was seen before was another stack: the one that the process started on.
        note(process, ProcessStore.LOWEST_STACK_POINTER, argument);
        note(process, ProcessStore.STACK_TOP, argument);
        break;
      case MemoryOperation.HEAP_START:
        note(process, ProcessStore.HEAP_START, argument);
        break;
      default:
        flashRegions(process, operation, argument);
        break;
    }
  }

  private void brk(Process process, @Unsigned int newBreak) {
    boolean allowed =
        BreakRules.canMoveBreak(
            newBreak,
            process.allowHighWater,
            process.kernelBreak,
            process.memoryStart,
            process.regionSize);
    if (allowed) {
      mpu.setBreak(process, newBreak);
      CommandReturn.success().writeTo(process.stackPointer);
    } else {
      CommandReturn.failure(ErrorCode.NOMEM).writeTo(process.stackPointer);
    }
  }

  private void sbrk(Process process, @Unsigned int increment) {
    int oldBreak = process.appBreak;
    boolean allowed =
        BreakRules.canMoveBreakBy(
            Ranges.toSigned(increment),
            oldBreak,
            process.allowHighWater,
            process.kernelBreak,
            process.memoryStart,
            process.regionSize);
    if (allowed) {
      mpu.setBreak(process, oldBreak + increment);
      CommandReturn.success(oldBreak).writeTo(process.stackPointer);
    } else {
      CommandReturn.failure(ErrorCode.NOMEM).writeTo(process.stackPointer);
    }
  }

  private static void note(Process process, @SignedPositive int offset, @Unsigned int address) {
    if (Ranges.isInside(address, 0, process.memoryStart, process.memoryEnd)) {
      Memory.store32(process.store + offset, address);
    }
    CommandReturn.success().writeTo(process.stackPointer);
  }

  private static void flashRegions(Process process, @Unsigned int operation, @Unsigned int index) {
    switch (operation) {
      case MemoryOperation.WRITEABLE_FLASH_REGION_COUNT:
        answer(process, WriteableFlashRegions.count(process.flashStart));
        break;
      case MemoryOperation.WRITEABLE_FLASH_REGION_START:
        answerRegion(process, index, 0);
        break;
      case MemoryOperation.WRITEABLE_FLASH_REGION_END:
        answerRegion(process, index, WriteableFlashRegions.size(process.flashStart, index));
        break;
      default:
        CommandReturn.failure(ErrorCode.NOSUPPORT).writeTo(process.stackPointer);
        break;
    }
  }

  private static void answerRegion(Process process, @Unsigned int index, @Unsigned int distance) {
    int offset = WriteableFlashRegions.offset(process.flashStart, index);
    if (offset == 0) {
      CommandReturn.failure(ErrorCode.FAIL).writeTo(process.stackPointer);
    } else {
      answer(process, process.flashStart + offset + distance);
    }
  }

  private static void answer(Process process, @Unsigned int value) {
    Memory.store32(process.stackPointer + ProcessFrame.R0, ReturnVariant.SUCCESS_U32);
    Memory.store32(process.stackPointer + ProcessFrame.R1, value);
  }
}
