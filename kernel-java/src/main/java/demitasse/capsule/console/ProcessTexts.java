package demitasse.capsule.console;

import demitasse.abi.SyscallClass;
import demitasse.abi.YieldVariant;
import demitasse.kernel.Process;
import demitasse.kernel.ProcessReport;

/**
 * How a process's state and its last system call are written: as Rust writes Tock's types.
 *
 * <p>All are templates for {@link ProcessValues}, where digits are registers of the last call. A
 * process that waits for an upcall has the driver in r1 and the upcall's number in r2.
 */
final class ProcessTexts {
  private static final String AWAITED = "(UpcallId { driver_num: %h1, subscribe_num: %12 })";
  private static final String CALL = " { driver_number: %10, subdriver_number: %11";
  private static final String ALLOW = "Allow" + CALL + ", allow_address: %h2, allow_size: %13 }";

  private ProcessTexts() {}

  /** The state, as if the process were not stopped. */
  static String state(Process process) {
    switch (process.state()) {
      case RUNNING:
        return "Running";
      case YIELDED:
        return "Yielded";
      case YIELDED_FOR:
        return "YieldedFor" + AWAITED;
      case FAULTED:
        return "Faulted";
      default:
        return "Terminated";
    }
  }

  /** The last system call with its arguments. */
  static String lastCall(Process process) {
    if (ProcessReport.systemCalls(process) == 0) {
      return "None";
    }
    switch (ProcessReport.lastCallClass(process)) {
      case SyscallClass.YIELD:
        return yieldCall(ProcessReport.lastCallRegister(process, 0));
      case SyscallClass.SUBSCRIBE:
        return "Subscribe" + CALL + ", upcall_ptr: %h2, appdata: %h3 }";
      case SyscallClass.COMMAND:
        return "Command" + CALL + ", arg0: %12, arg1: %13 }";
      case SyscallClass.READ_WRITE_ALLOW:
        return "ReadWrite" + ALLOW;
      case SyscallClass.READ_ONLY_ALLOW:
        return "ReadOnly" + ALLOW;
      case SyscallClass.USERSPACE_READABLE_ALLOW:
        return "UserspaceReadable" + ALLOW;
      case SyscallClass.MEMOP:
        return "Memop { operand: %10, arg0: %11 }";
      case SyscallClass.EXIT:
        return "Exit { which: %10, completion_code: %11 }";
      default:
        // No such class: Tock's kernel does not take note of the call then.
        return "None";
    }
  }

  private static String yieldCall(int variant) {
    switch (variant) {
      case YieldVariant.NO_WAIT:
        return "Yield { yield_type: NoWait }";
      case YieldVariant.WAIT:
        return "Yield { yield_type: Wait }";
      case YieldVariant.WAIT_FOR:
        return "Yield { yield_type: WaitFor" + AWAITED + " }";
      default:
        return "Yield { yield_type: %10 }";
    }
  }

  /** How the process has ended, if it has. */
  static String completion(Process process) {
    if (ProcessReport.hasCompletionCode(process)) {
      return ProcessReport.completionCode(process) < 0 ? "-%1H" : "%1H";
    }
    return ProcessReport.hasEnded(process) ? "Faulted" : "None";
  }
}
