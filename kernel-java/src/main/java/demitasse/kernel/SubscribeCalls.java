package demitasse.kernel;

import demitasse.abi.ErrorCode;
import demitasse.abi.ReturnVariant;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** The subscribe system call (TRD 104, section 4.2). */
final class SubscribeCalls {
  private static final int WORD = 4;

  private final DriverTable drivers;
  private final Upcalls upcalls;

  SubscribeCalls(DriverTable drivers, GrantTable grants) {
    this.drivers = drivers;
    this.upcalls = grants.upcalls();
  }

  /** Swaps the function and userdata of an upcall, or refuses and gives back what was passed. */
  void subscribe(
      Process process,
      @Unsigned int driverNumber,
      @Unsigned int number,
      @Unsigned int function,
      @Unsigned int userdata) {
    ErrorCode error = check(process, drivers.find(driverNumber), number, function);
    if (error != null) {
      CommandReturn.failure(error, function, userdata).writeTo(process.stackPointer);
      return;
    }
    swap(process, drivers.find(driverNumber).grant, number, function, userdata);
  }

  private static ErrorCode check(
      Process process, DriverEntry entry, @Unsigned int number, @Unsigned int function) {
    if (function != 0 && !ProcessRanges.isFunction(process, function)) {
      return ErrorCode.INVAL;
    }
    if (entry == null) {
      return ErrorCode.NODEVICE;
    }
    return ProcessRanges.checkSlot(
        process, entry.grant, number, entry.grant == null ? 0 : entry.grant.upcallCount);
  }

  private void swap(
      Process process,
      Grant<?> grant,
      @Unsigned int number,
      @Unsigned int function,
      @Unsigned int userdata) {
    int slot = grant.address(process) + Grant.upcallOffset(number);
    int frame = process.stackPointer;
    Memory.store32(frame + ProcessFrame.R0, ReturnVariant.SUCCESS_U32_U32);
    Memory.store32(frame + ProcessFrame.R1, Memory.load32(slot));
    Memory.store32(frame + ProcessFrame.R2, Memory.load32(slot + WORD));
    Memory.store32(slot, function);
    Memory.store32(slot + WORD, userdata);
    // What was queued for the old function must not reach the new one.
    upcalls.removeFunctions(process, Upcalls.upcallOf(grant.index, number));
    if (grant.keepsEarlyUpcalls && function != 0) {
      upcalls.adoptFunction(process, Upcalls.upcallOf(grant.index, number));
    }
  }
}
