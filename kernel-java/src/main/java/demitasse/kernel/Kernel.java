package demitasse.kernel;

import demitasse.cortexm.InterruptLoop;
import demitasse.cortexm.SysTick;
import demitasse.machine.BoardMemory;
import demitasse.machine.Interrupts;
import demitasse.machine.Memory;
import demitasse.machine.ProcessSwitch;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The kernel's loop: serves interrupts, makes deferred calls, runs a process, again and again.
 *
 * <p>Called from: the board's entry point, once; never returns. Everything in the kernel happens
 * inside this call, so nothing is ever interrupted by anything that could change its data.
 */
public final class Kernel {
  private final InterruptLoop interrupts;
  private final DeferredCalls deferredCalls;
  private final ProcessTable processes;
  private final Scheduler scheduler;
  private final SysTick sysTick;
  private final ProcessMpu mpu;
  private final Upcalls upcalls;
  private final SystemCalls systemCalls;
  private final ProcessLifecycle lifecycle;
  final CapsuleFailures failures;
  private final ProcessLoader loader;
  private final PanicReport report;

  private int lastSlot = -1;
  private boolean sliceExpired;
  private int sliceExpirations;

  Kernel(KernelBuilder parts) {
    interrupts = parts.interrupts;
    deferredCalls = parts.deferredCalls;
    processes = parts.processes;
    scheduler = parts.scheduler;
    sysTick = parts.sysTick;
    mpu = parts.mpu;
    upcalls = parts.grants.upcalls();
    lifecycle = parts.lifecycle;
    loader = parts.loader;
    systemCalls = new SystemCalls(parts.drivers, parts.grants, mpu, parts.boundary, lifecycle);
    report = new PanicReport(processes, parts.thrownPlace);
    failures =
        new CapsuleFailures(parts.boundary, interrupts, parts.messages, report, parts.thrownPlace);
  }

  /** Turns protection and interrupts on and loads the apps; called once, before {@link #run}. */
  public void start() {
    mpu.start(BoardMemory.kernelStackBottom());
    loader.loadAll();
    interrupts.enableAll();
  }

  /** Runs the system for ever; what a capsule throws ends in {@link CapsuleFailures}. */
  public void run() {
    while (true) {
      try {
        loop();
      } catch (RuntimeException exception) {
        failures.contain(exception);
      }
    }
  }

  private void loop() {
    while (true) {
      step();
    }
  }

  /** One round: what is pending first, then one process, or sleep if there is none to run. */
  void step() {
    if (Interrupts.takePendingSysTick()) {
      sliceExpired = true;
    }
    interrupts.servePending();
    deferredCalls.servePending();
    int ready = processes.readySlots();
    if (ready != 0) {
      runProcess(choose(ready));
    } else if (!deferredCalls.hasPending()) {
      sysTick.stop();
      lastSlot = -1;
      interrupts.sleep();
    }
  }

  private Process choose(@Unsigned int ready) {
    if (sliceExpired && lastSlot >= 0) {
      countExpiration(processes.inSlot(lastSlot));
      sliceExpirations++;
    }
    int slot = scheduler.next(ready, lastSlot, sliceExpired);
    if (slot != lastSlot || sliceExpired) {
      sysTick.start(scheduler.sliceMicroseconds(slot));
      // An expiry that fired meanwhile was the old slice's.
      Interrupts.takePendingSysTick();
      lastSlot = slot;
      sliceExpired = false;
    }
    return processes.inSlot(slot);
  }

  private static void countExpiration(Process process) {
    int count = process.store + ProcessStore.SLICE_EXPIRATIONS;
    Memory.store32(count, Memory.load32(count) + 1);
  }

  /** Runs a process until it cannot go on, or something else is to be done. */
  private void runProcess(Process process) {
    do {
      upcalls.deliver(process);
      mpu.load(process);
      int reason =
          ProcessSwitch.run(process.store + ProcessStore.SAVED_REGISTERS, process.stackPointer);
      process.stackPointer = ProcessSwitch.stackPointer();
      if (reason == ProcessSwitch.SYSCALL) {
        systemCalls.handle(process);
      } else if (reason == ProcessSwitch.FAULT) {
        lifecycle.fault(process);
      }
    } while (!Interrupts.hasPending() && !deferredCalls.hasPending() && processes.isReady(process));
  }

  /** What the system says before it stops; for the board's panic entry. */
  public PanicReport panicReport() {
    return report;
  }

  /** How often a slice has come to its end, of all processes. */
  public int sliceExpirations() {
    return sliceExpirations;
  }
}
