package demitasse.kernel;

import demitasse.abi.DriverNumber;
import demitasse.cortexm.InterruptLoop;
import demitasse.cortexm.InterruptService;
import demitasse.cortexm.Mpu;
import demitasse.cortexm.SysTick;
import demitasse.hil.DebugLog;
import demitasse.hil.KernelMessages;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** What a board class makes the kernel of, on the build machine. */
public final class KernelBuilder {
  /** A capsule that has thrown this many exceptions is switched off. */
  public static final int DEFAULT_FAILURE_LIMIT = 10;

  final ProcessTable processes;
  final GrantTable grants;
  final CapsuleBoundary boundary = new CapsuleBoundary();
  final DriverTable drivers = new DriverTable();
  final DeferredCalls deferredCalls = new DeferredCalls(boundary);
  final InterruptLoop interrupts;
  final SysTick sysTick;
  final ProcessMpu mpu;
  final KernelMessages messages;
  final Scheduler scheduler;
  final ProcessLifecycle lifecycle;
  final ProcessLoader loader;
  ThrownPlace thrownPlace = ThrownPlace.NAMED;

  /**
   * Starts a kernel.
   *
   * @param slotCount how many processes there can be, 1 to {@link ProcessTable#MAXIMUM_SLOTS}
   * @param interruptLines how many interrupt lines the chip has
   * @param clockHertz the processor's clock
   * @param scheduler which process runs next
   * @param policy what becomes of a process that faults
   * @param messages where the kernel's messages go
   */
  public KernelBuilder(
      int slotCount,
      int interruptLines,
      @SignedPositive int clockHertz,
      Scheduler scheduler,
      FaultPolicy policy,
      KernelMessages messages) {
    this.processes = new ProcessTable(slotCount);
    this.grants = new GrantTable(processes);
    this.interrupts = new InterruptLoop(interruptLines);
    this.sysTick = new SysTick(clockHertz);
    this.mpu = new ProcessMpu(new Mpu(), processes);
    this.scheduler = scheduler;
    this.messages = messages;
    this.lifecycle = new ProcessLifecycle(processes, grants, mpu, policy, messages);
    this.loader = new ProcessLoader(processes, grants, lifecycle, messages);
  }

  /** Says where the kernel's debug output goes; without this, nowhere. */
  public void setDebugLog(DebugLog debugLog) {
    lifecycle.setDebugLog(debugLog);
    grants.upcalls().setDebugLog(debugLog);
  }

  /**
   * Saves the flash that names of files and lines take: messages about exceptions have a number,
   * which {@code demitasse decode} explains.
   */
  public void printNumbersOfPlaces() {
    thrownPlace = ThrownPlace.NUMBERED;
  }

  /** The slots for processes. */
  public ProcessTable processes() {
    return processes;
  }

  /** Where capsules make their grants. */
  public GrantTable grants() {
    return grants;
  }

  /** Where capsules make their deferred calls. */
  public DeferredCalls deferredCalls() {
    return deferredCalls;
  }

  /** What starts, stops and ends processes. */
  public ProcessLifecycle lifecycle() {
    return lifecycle;
  }

  /** What loads apps while the system runs. */
  public ProcessLoader loader() {
    return loader;
  }

  /** The authority over processes, for capsules that people rule the system through. */
  public ProcessControl processControl() {
    return new ProcessControl(processes, grants, lifecycle, loader);
  }

  /** A name under which failures are counted. */
  public Capsule capsule(String name) {
    return new Capsule(name, DEFAULT_FAILURE_LIMIT);
  }

  /** Gives a driver its number; {@code grant} is null for a driver that has none. */
  public void install(@Unsigned int number, Capsule capsule, SyscallDriver driver, Grant<?> grant) {
    drivers.install(number, capsule, driver, grant);
  }

  /** Connects an interrupt line; what the service throws is charged to the capsule. */
  public void connect(@Unsigned int line, Capsule capsule, InterruptService service) {
    interrupts.connect(
        line,
        () -> {
          if (capsule.isFaulted()) {
            interrupts.abandonServing();
            return;
          }
          boundary.enter(capsule);
          service.serve();
          boundary.leave();
        });
  }

  /** Gives processes a way to talk to each other: {@link Ipc}. */
  public void installIpc() {
    Ipc ipc = new Ipc(grants, mpu);
    install(DriverNumber.IPC, capsule("ipc"), ipc, ipc.grant());
  }

  /** Makes the kernel; all grants and drivers must be there. */
  public Kernel build() {
    return new Kernel(this);
  }
}
