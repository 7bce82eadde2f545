package demitasse.capsule.console;

import demitasse.abi.SyscallClass;
import demitasse.abi.YieldVariant;
import demitasse.kernel.Process;
import demitasse.kernel.ProcessReport;
import demitasse.kernel.ProcessState;

/** How a process's state and its last system call are written: as Rust writes Tock's types. */
final class ProcessText {
  private ProcessText() {}

  /** Prints the state: {@code Stopped(Yielded)}. */
  static void printState(ConsoleOutput output, Process process) {
    if (process.isStopped()) {
      output.print("Stopped(");
      printUnstopped(output, process);
      output.print(")");
    } else {
      printUnstopped(output, process);
    }
  }

  private static void printUnstopped(ConsoleOutput output, Process process) {
    ProcessState state = process.state();
    switch (state) {
      case RUNNING:
        output.print("Running");
        break;
      case YIELDED:
        output.print("Yielded");
        break;
      case YIELDED_FOR:
        output.print("YieldedFor(");
        printUpcall(
            output, ProcessReport.awaitedDriver(process), ProcessReport.awaitedUpcall(process));
        output.print(")");
        break;
      case FAULTED:
        output.print("Faulted");
        break;
      default:
        output.print("Terminated");
        break;
    }
  }

  private static void printUpcall(ConsoleOutput output, int driver, int number) {
    output.print("UpcallId { driver_num: ");
    output.printHexadecimal(driver);
    output.print(", subscribe_num: ");
    output.printDecimal(number);
    output.print(" }");
  }

  /** Prints the last system call with its arguments, or {@code None}. */
  static void printLastCall(ConsoleOutput output, Process process) {
    if (ProcessReport.systemCalls(process) == 0) {
      output.print("None");
      return;
    }
    switch (ProcessReport.lastCallClass(process)) {
      case SyscallClass.YIELD:
        printYield(output, process);
        break;
      case SyscallClass.SUBSCRIBE:
        output.print("Subscribe");
        printDriverCall(output, process);
        printHexadecimal(output, ", upcall_ptr: ", register(process, 2));
        printHexadecimal(output, ", appdata: ", register(process, 3));
        output.print(" }");
        break;
      case SyscallClass.COMMAND:
        output.print("Command");
        printDriverCall(output, process);
        printDecimal(output, ", arg0: ", register(process, 2));
        printDecimal(output, ", arg1: ", register(process, 3));
        output.print(" }");
        break;
      case SyscallClass.READ_WRITE_ALLOW:
        printAllow(output, "ReadWriteAllow", process);
        break;
      case SyscallClass.READ_ONLY_ALLOW:
        printAllow(output, "ReadOnlyAllow", process);
        break;
      case SyscallClass.USERSPACE_READABLE_ALLOW:
        printAllow(output, "UserspaceReadableAllow", process);
        break;
      case SyscallClass.MEMOP:
        printPair(output, "Memop { operand: ", ", arg0: ", process);
        break;
      case SyscallClass.EXIT:
        printPair(output, "Exit { which: ", ", completion_code: ", process);
        break;
      default:
        // No such class: Tock's kernel does not take note of the call then.
        output.print("None");
        break;
    }
  }

  private static void printYield(ConsoleOutput output, Process process) {
    output.print("Yield { yield_type: ");
    switch (register(process, 0)) {
      case YieldVariant.NO_WAIT:
        output.print("NoWait");
        break;
      case YieldVariant.WAIT:
        output.print("Wait");
        break;
      case YieldVariant.WAIT_FOR:
        output.print("WaitFor(");
        printUpcall(output, register(process, 1), register(process, 2));
        output.print(")");
        break;
      default:
        output.printDecimal(register(process, 0));
        break;
    }
    output.print(" }");
  }

  private static void printAllow(ConsoleOutput output, String name, Process process) {
    output.print(name);
    printDriverCall(output, process);
    printHexadecimal(output, ", allow_address: ", register(process, 2));
    printDecimal(output, ", allow_size: ", register(process, 3));
    output.print(" }");
  }

  private static void printDriverCall(ConsoleOutput output, Process process) {
    printDecimal(output, " { driver_number: ", register(process, 0));
    printDecimal(output, ", subdriver_number: ", register(process, 1));
  }

  private static void printPair(
      ConsoleOutput output, String first, String second, Process process) {
    printDecimal(output, first, register(process, 0));
    printDecimal(output, second, register(process, 1));
    output.print(" }");
  }

  private static void printDecimal(ConsoleOutput output, String label, int value) {
    output.print(label);
    output.printDecimal(value);
  }

  private static void printHexadecimal(ConsoleOutput output, String label, int value) {
    output.print(label);
    output.printHexadecimal(value);
  }

  private static int register(Process process, int number) {
    return ProcessReport.lastCallRegister(process, number);
  }
}
