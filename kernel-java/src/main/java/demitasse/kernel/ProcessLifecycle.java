package demitasse.kernel;

import demitasse.hil.DebugLog;
import demitasse.hil.KernelMessages;
import demitasse.machine.Memory;
import demitasse.machine.ProcessSwitch;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** How a process starts, ends, faults, and is stopped and resumed. */
public final class ProcessLifecycle {
  private final ProcessTable processes;
  private final GrantTable grants;
  private final Upcalls upcalls;
  private final FaultPolicy policy;
  private final DelayedRestarts restarts;
  private final KernelMessages messages;
  private final ProcessMpu mpu;
  private DebugLog debugLog = DebugLog.OFF;

  ProcessLifecycle(
      ProcessTable processes,
      GrantTable grants,
      ProcessMpu mpu,
      FaultPolicy policy,
      KernelMessages messages) {
    this.processes = processes;
    this.grants = grants;
    this.upcalls = grants.upcalls();
    this.mpu = mpu;
    this.policy = policy;
    this.messages = messages;
    this.restarts = new DelayedRestarts(this, processes);
  }

  void setDebugLog(DebugLog debugLog) {
    this.debugLog = debugLog;
  }

  /** What waits to restart faulted processes. */
  public DelayedRestarts delayedRestarts() {
    return restarts;
  }

  /** Makes a process ready to run from its entry: a new life, with a new identifier. */
  void start(Process process) {
    restarts.forget(process);
    process.identifier = processes.nextIdentifier(process.slot);
    process.allowHighWater = process.memoryStart;
    process.kernelBreak = process.store;
    process.appBreak = process.memoryStart;
    mpu.setBreak(process, process.memoryStart + ProcessFrame.BYTES);
    ProcessFrame.prepare(process);
    Memory.store32(process.store + ProcessStore.STACK_TOP, 0);
    Memory.store32(process.store + ProcessStore.HEAP_START, 0);
    Memory.store32(process.store + ProcessStore.LOWEST_STACK_POINTER, 0);
    process.state = ProcessState.YIELDED;
    process.stopped = false;
    upcalls.clear(process);
    upcalls.queueStart(process);
    debugLog.log("process {u} starts, RAM from {x}", process.number(), process.memoryStart);
  }

  /** Ends a process by its own wish or someone else's. */
  public void terminate(Process process, @Unsigned int completionCode) {
    end(process, ProcessState.TERMINATED);
    Memory.store32(process.store + ProcessStore.COMPLETION_CODE, completionCode);
    process.completed = true;
    debugLog.log("process {u} has ended with code {u}", process.number(), completionCode);
  }

  /** Ends a process and starts it anew, by its own wish. */
  void exitAndRestart(Process process, @Unsigned int completionCode) {
    terminate(process, completionCode);
    restart(process);
  }

  /** Starts a process that has ended or faulted, in the memory that it had. */
  public void restart(Process process) {
    if (process.restarts != Character.MAX_VALUE) {
      process.restarts++;
    }
    start(process);
  }

  /** Ends a process that did what it may not, and does what the policy says. */
  public void fault(Process process) {
    end(process, ProcessState.FAULTED);
    FaultPolicy.Action action = policy.onFault(process.restarts);
    announceFault(process);
    switch (action) {
      case PANIC:
        throw new KernelPanic();
      case RESTART:
        int delay = policy.delayMilliseconds(process.restarts);
        if (delay == 0) {
          restart(process);
        } else {
          restarts.add(process, delay);
        }
        break;
      default:
        break;
    }
  }

  private void announceFault(Process process) {
    messages.print("Process ");
    ProcessNames.print(process, messages);
    messages.print(" faulted: CFSR 0x");
    messages.printHexadecimal(ProcessSwitch.faultStatus());
    messages.print(", sp 0x");
    messages.printHexadecimal(process.stackPointer);
    messages.print("\r\n");
  }

  /** Keeps a process from running; its upcalls are queued meanwhile. */
  public void stop(Process process) {
    if (process.isAlive()) {
      process.stopped = true;
      processes.updateReady(process);
    }
  }

  /** Lets a stopped process go on. */
  public void resume(Process process) {
    process.stopped = false;
    processes.updateReady(process);
  }

  private void end(Process process, ProcessState state) {
    process.state = state;
    process.stopped = false;
    restarts.forget(process);
    process.completed = false;
    upcalls.clear(process);
    grants.releaseAll(process);
    mpu.endShares(process);
    mpu.endSharesWithin(process.memoryStart, process.memoryEnd);
    processes.updateReady(process);
  }
}
