package demitasse.kernel;

import demitasse.abi.ErrorCode;
import demitasse.abi.ExitVariant;
import demitasse.abi.ReturnVariant;
import demitasse.abi.SyscallClass;
import demitasse.machine.Memory;
import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The system calls of Tock 2 (TRD 104): reads the registers that the hardware stacked, calls what
 * was asked for, and writes the answer over them.
 */
final class SystemCalls {
  /** An SVC instruction is a halfword whose low byte is the system call's class. */
  private static final int SVC_BYTES = 2;

  private final DriverTable drivers;
  private final CapsuleBoundary boundary;
  private final YieldCalls yieldCalls;
  private final SubscribeCalls subscribeCalls;
  private final AllowCalls allowCalls;
  private final MemoryCalls memoryCalls;
  private final ProcessLifecycle lifecycle;

  SystemCalls(
      DriverTable drivers,
      GrantTable grants,
      ProcessMpu mpu,
      CapsuleBoundary boundary,
      ProcessLifecycle lifecycle) {
    this.drivers = drivers;
    this.boundary = boundary;
    this.lifecycle = lifecycle;
    yieldCalls = new YieldCalls(drivers, grants);
    subscribeCalls = new SubscribeCalls(drivers, grants);
    allowCalls = new AllowCalls(drivers, boundary);
    memoryCalls = new MemoryCalls(mpu);
  }

  /** Handles the system call that a process has just made. */
  void handle(Process process) {
    if (!ProcessFrame.isInside(process)) {
      lifecycle.fault(process);
      return;
    }
    int frame = process.stackPointer;
    int r0 = Memory.load32(frame + ProcessFrame.R0);
    int r1 = Memory.load32(frame + ProcessFrame.R1);
    int r2 = Memory.load32(frame + ProcessFrame.R2);
    int r3 = Memory.load32(frame + ProcessFrame.R3);
    int number = Memory.load8(Memory.load32(frame + ProcessFrame.PC) - SVC_BYTES);
    record(process, number, r0, r1, r2, r3);
    dispatch(process, number, r0, r1, r2, r3);
  }

  private void dispatch(
      Process process,
      @Unsigned int number,
      @Unsigned int r0,
      @Unsigned int r1,
      @Unsigned int r2,
      @Unsigned int r3) {
    switch (number) {
      case SyscallClass.YIELD:
        if (!yieldCalls.handle(process, r0, r1, r2)) {
          lifecycle.fault(process);
        }
        break;
      case SyscallClass.SUBSCRIBE:
        subscribeCalls.subscribe(process, r0, r1, r2, r3);
        break;
      case SyscallClass.COMMAND:
        command(process, r0, r1, r2, r3);
        break;
      case SyscallClass.READ_WRITE_ALLOW:
        allowCalls.readWrite(process, r0, r1, r2, r3);
        break;
      case SyscallClass.READ_ONLY_ALLOW:
        allowCalls.readOnly(process, r0, r1, r2, r3);
        break;
      case SyscallClass.MEMOP:
        memoryCalls.memop(process, r0, r1);
        break;
      case SyscallClass.EXIT:
        exit(process, r0, r1);
        break;
      case SyscallClass.USERSPACE_READABLE_ALLOW:
        // No driver of ours offers such buffers (TRD 104, section 4.8).
        allowCalls.userspaceReadable(process, r0, r2, r3);
        break;
      default:
        lifecycle.fault(process);
        break;
    }
  }

  private void command(
      Process process,
      @Unsigned int driverNumber,
      @Unsigned int command,
      @Unsigned int a0,
      @Unsigned int a1) {
    DriverEntry entry = drivers.find(driverNumber);
    int frame = process.stackPointer;
    if (entry == null || entry.capsule.isFaulted()) {
      Memory.store32(frame + ProcessFrame.R0, ReturnVariant.FAILURE);
      Memory.store32(frame + ProcessFrame.R1, ErrorCode.NODEVICE.value());
      return;
    }
    // A driver that has a grant makes it at the first use, whatever the use is.
    if (entry.grant != null && !entry.grant.ensure(process)) {
      CommandReturn.failure(ErrorCode.NOMEM).writeTo(frame);
      return;
    }
    boundary.enterCall(entry.capsule, process);
    CommandReturn answer = entry.driver.command(process.identifier, command, a0, a1);
    // Still inside: a capsule that answers null has failed, and not the kernel.
    answer.writeTo(frame);
    boundary.leaveCall();
  }

  private void exit(Process process, @Unsigned int variant, @Unsigned int completionCode) {
    switch (variant) {
      case ExitVariant.TERMINATE:
        lifecycle.terminate(process, completionCode);
        break;
      case ExitVariant.RESTART:
        lifecycle.exitAndRestart(process, completionCode);
        break;
      default:
        CommandReturn.failure(ErrorCode.NOSUPPORT).writeTo(process.stackPointer);
        break;
    }
  }

  private static void record(
      Process process,
      @Unsigned int number,
      @Unsigned int r0,
      @Unsigned int r1,
      @Unsigned int r2,
      @Unsigned int r3) {
    int store = process.store + ProcessStore.LAST_SYSTEM_CALL;
    Memory.store32(store, number);
    Memory.store32(store + ProcessStore.WORD, r0);
    Memory.store32(store + 2 * ProcessStore.WORD, r1);
    Memory.store32(store + 3 * ProcessStore.WORD, r2);
    Memory.store32(store + 4 * ProcessStore.WORD, r3);
    process.systemCalls++;
    noteStackPointer(process);
  }

  /** Keeps the lowest stack pointer; 0 stands for none, which is above all others less one. */
  private static void noteStackPointer(Process process) {
    int lowest = process.store + ProcessStore.LOWEST_STACK_POINTER;
    if (Ranges.isLess(process.stackPointer - 1, Memory.load32(lowest) - 1)) {
      Memory.store32(lowest, process.stackPointer);
    }
  }
}
