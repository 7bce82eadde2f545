package demitasse.kernel;

import demitasse.abi.ErrorCode;
import demitasse.abi.ReturnVariant;
import demitasse.machine.Memory;
import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** The allow system calls (TRD 104, sections 4.4 and 4.5): processes lend buffers to drivers. */
final class AllowCalls {
  private static final int WORD = 4;

  private final DriverTable drivers;
  private final CapsuleBoundary boundary;

  AllowCalls(DriverTable drivers, CapsuleBoundary boundary) {
    this.drivers = drivers;
    this.boundary = boundary;
  }

  /** Swaps a buffer that the driver may write to. */
  void readWrite(
      Process process,
      @Unsigned int driverNumber,
      @Unsigned int number,
      @Unsigned int address,
      @Unsigned int length) {
    DriverEntry entry = drivers.find(driverNumber);
    // The driver is asked, so it must not have been switched off.
    boolean isMissing = entry == null || entry.capsule.isFaulted();
    ErrorCode error = isMissing ? ErrorCode.NODEVICE : null;
    if (error == null && !ProcessRanges.isWriteable(process, address, length)) {
      error = ErrorCode.INVAL;
    }
    if (error == null) {
      int count = entry.grant == null ? 0 : entry.grant.readWriteCount;
      error = ProcessRanges.checkSlot(process, entry.grant, number, count);
    }
    if (error != null) {
      refuse(process, error, address, length);
      return;
    }
    boundary.enterCall(entry.capsule, process);
    error = entry.driver.allowing(process.identifier, number, address, length);
    boundary.leaveCall();
    if (error != null) {
      refuse(process, error, address, length);
      return;
    }
    noteAllowed(process, address, length);
    int slot = entry.grant.address(process) + entry.grant.readWriteOffset(number);
    swap(process, slot, address, length);
  }

  /** Swaps a buffer that the driver may only read; it may be in the process's flash. */
  void readOnly(
      Process process,
      @Unsigned int driverNumber,
      @Unsigned int number,
      @Unsigned int address,
      @Unsigned int length) {
    DriverEntry entry = drivers.find(driverNumber);
    ErrorCode error = entry == null ? ErrorCode.NODEVICE : null;
    if (error == null && !ProcessRanges.isReadable(process, address, length)) {
      error = ErrorCode.INVAL;
    }
    if (error == null) {
      int count = entry.grant == null ? 0 : entry.grant.readOnlyCount;
      error = ProcessRanges.checkSlot(process, entry.grant, number, count);
    }
    if (error != null) {
      refuse(process, error, address, length);
      return;
    }
    noteAllowed(process, address, length);
    int slot = entry.grant.address(process) + entry.grant.readOnlyOffset(number);
    swap(process, slot, address, length);
  }

  /** Refuses a buffer of a kind that no driver offers. */
  void userspaceReadable(
      Process process, @Unsigned int driverNumber, @Unsigned int address, @Unsigned int length) {
    ErrorCode error = drivers.find(driverNumber) == null ? ErrorCode.NODEVICE : ErrorCode.NOSUPPORT;
    refuse(process, error, address, length);
  }

  /** Stores the new buffer, and answers with the old one. */
  private static void swap(
      Process process, @Unsigned int slot, @Unsigned int address, @Unsigned int length) {
    int frame = process.stackPointer;
    Memory.store32(frame + ProcessFrame.R0, ReturnVariant.SUCCESS_U32_U32);
    Memory.store32(frame + ProcessFrame.R1, Memory.load32(slot));
    Memory.store32(frame + ProcessFrame.R2, Memory.load32(slot + WORD));
    Memory.store32(slot, address);
    Memory.store32(slot + WORD, length);
  }

  private static void noteAllowed(Process process, @Unsigned int address, @Unsigned int length) {
    if (length != 0 && Ranges.isInside(address, length, process.memoryStart, process.appBreak)) {
      ProcessRanges.raiseAllowHighWater(process, address + length);
    }
  }

  private static void refuse(
      Process process, ErrorCode error, @Unsigned int address, @Unsigned int length) {
    CommandReturn.failure(error, address, length).writeTo(process.stackPointer);
  }
}
