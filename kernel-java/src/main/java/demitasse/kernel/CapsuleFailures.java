package demitasse.kernel;

import demitasse.abi.ErrorCode;
import demitasse.abi.SyscallClass;
import demitasse.cortexm.InterruptLoop;
import demitasse.hil.KernelMessages;
import demitasse.machine.Memory;

/**
 * What happens when a capsule throws: its call ends, the process that called gets an answer, and
 * the system goes on.
 */
final class CapsuleFailures {
  private final CapsuleBoundary boundary;
  private final InterruptLoop interrupts;
  private final KernelMessages messages;
  private final PanicReport report;
  private final ThrownPlace place;

  CapsuleFailures(
      CapsuleBoundary boundary,
      InterruptLoop interrupts,
      KernelMessages messages,
      PanicReport report,
      ThrownPlace place) {
    this.place = place;
    this.report = report;
    this.boundary = boundary;
    this.interrupts = interrupts;
    this.messages = messages;
  }

  /** Charges the exception to the capsule that has thrown it, or throws it again: a panic. */
  void contain(RuntimeException exception) {
    Capsule capsule = boundary.takeFailed();
    Process caller = boundary.takeCaller();
    if (capsule == null || exception instanceof KernelPanic) {
      report.printSource(exception);
      throw exception;
    }
    capsule.countFailure();
    announce(capsule, exception);
    if (caller != null) {
      answerFail(caller);
    }
    // If it was an interrupt's service that has thrown, its line is still off. There it stays if
    // nobody will serve it: asserted all the time, it would leave no time to processes.
    if (capsule.isFaulted()) {
      interrupts.abandonServing();
    } else {
      interrupts.finishServing();
    }
  }

  private void announce(Capsule capsule, RuntimeException exception) {
    messages.print("Capsule ");
    messages.print(capsule.name());
    messages.print(" failed at ");
    place.print(messages, exception);
    messages.print(capsule.isFaulted() ? " and was switched off\r\n" : "\r\n");
  }

  private static void answerFail(Process process) {
    int call = process.store + ProcessStore.LAST_SYSTEM_CALL;
    if (Memory.load32(call) == SyscallClass.COMMAND) {
      CommandReturn.failure(ErrorCode.FAIL).writeTo(process.stackPointer);
    } else {
      // An allow: it answers with what it was given (TRD 104, section 4.4).
      int address = Memory.load32(call + 3 * ProcessStore.WORD);
      int length = Memory.load32(call + 4 * ProcessStore.WORD);
      CommandReturn.failure(ErrorCode.FAIL, address, length).writeTo(process.stackPointer);
    }
  }
}
