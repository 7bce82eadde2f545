package demitasse.capsule.console;

import demitasse.abi.SyscallClass;
import demitasse.abi.YieldVariant;
import demitasse.kernel.Process;
import demitasse.kernel.ProcessReport;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * How a process's state and its last system call are written: as Rust writes Tock's types.
 *
 * <p>All are templates for {@link ProcessValues}, where digits are registers of the last call. A
 * process that waits for an upcall has the driver in r1 and the upcall's number in r2.
 */
final class ProcessTexts {
  /** What {@code %tW} stands for. */
  static final String AWAITED = "(UpcallId { driver_num: %h1, subscribe_num: %12 })";

  /** What {@code %tO} stands for. */
  static final String CALL = " { driver_number: %10, subdriver_number: %11, ";

  /** What {@code %tA} stands for. */
  static final String ALLOW = "Allow%tOallow_address: %h2, allow_size: %13 }";

  private ProcessTexts() {}

  /** The state, as if the process were not stopped. */
  static String state(Process process) {
    switch (process.state()) {
      case RUNNING:
        return "Running";
      case YIELDED:
        return "Yielded";
      case YIELDED_FOR:
        return "YieldedFor%tW";
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
        return "Yield { yield_type: %tY }";
      case SyscallClass.SUBSCRIBE:
        return "Subscribe%tOupcall_ptr: %h2, appdata: %h3 }";
      case SyscallClass.COMMAND:
        return "Command%tOarg0: %12, arg1: %13 }";
      case SyscallClass.READ_WRITE_ALLOW:
        return "ReadWrite%tA";
      case SyscallClass.READ_ONLY_ALLOW:
        return "ReadOnly%tA";
      case SyscallClass.USERSPACE_READABLE_ALLOW:
        return "UserspaceReadable%tA";
      case SyscallClass.MEMOP:
        return "Memop { operand: %10, arg0: %11 }";
      case SyscallClass.EXIT:
        return "Exit { which: %10, completion_code: %11 }";
      default:
        // No such class: Tock's kernel does not take note of the call then.
        return "None";
    }
  }

  /** The variant of the last system call, a yield. */
  static String yieldType(Process process) {
    switch (ProcessReport.lastCallRegister(process, 0)) {
      case YieldVariant.NO_WAIT:
        return "NoWait";
      case YieldVariant.WAIT:
        return "Wait";
      case YieldVariant.WAIT_FOR:
        return "WaitFor%tW";
      default:
        return "%10";
    }
  }

  /** How the process has ended, if it has. */
  static String completion(Process process) {
    if (ProcessReport.hasCompletionCode(process)) {
      return isNegative(ProcessReport.completionCode(process)) ? "-%1H" : "%1H";
    }
    return ProcessReport.hasEnded(process) ? "Faulted" : "None";
  }

  /** Whether a completion code, which Tock prints signed, gets a minus sign. */
  static boolean isNegative(@Unsigned int completionCode) {
    return completionCode >>> (Integer.SIZE - 1) != 0;
  }
}
