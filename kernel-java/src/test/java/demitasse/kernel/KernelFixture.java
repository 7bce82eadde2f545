package demitasse.kernel;

import demitasse.abi.TbfBuilder;
import demitasse.cortexm.InterruptService;
import java.util.ArrayList;
import java.util.List;

/**
 * A kernel on a simulated board, with apps that follow scripts.
 *
 * <pre>
 *   KernelFixture fixture = new KernelFixture(1);
 *   MyDriver driver = new MyDriver(fixture.grants(), ...);
 *   fixture.install(0x1, driver, driver.grant());
 *   fixture.addApp("app").boot();
 *   Registers answer = fixture.process(0).command(0x1, 1, 2, 3);
 * </pre>
 */
public final class KernelFixture {
  /** The memory that {@link #boot} makes accessible to each app. */
  public static final int APP_RAM = 1024;

  /** The memory that {@link #addApp(String)} asks for beside that, for grants. */
  public static final int GRANT_RAM = 1024;

  /** Where {@link #boot} puts stacks: the bytes above are free for buffers. */
  public static final int STACK_BYTES = 256;

  private static final int FLASH_BYTES = 1024;
  private static final int CLOCK_HERTZ = 1_000_000;
  private static final int MAXIMUM_STEPS = 100;

  private final SimulatedBoard board = new SimulatedBoard().attach();
  private final RecordedMessages messages = new RecordedMessages();
  private final DirectedScheduler scheduler = new DirectedScheduler();
  private final KernelBuilder builder;
  private final List<ScriptedProcess> processes = new ArrayList<>();
  private Kernel kernel;
  private int nextApp = SimulatedBoard.APPS_START;

  /** A kernel with these slots whose faulted processes stay faulted. */
  public KernelFixture(int slots) {
    this(slots, FaultPolicies.stop());
  }

  /** A kernel with these slots and a fault policy. */
  public KernelFixture(int slots, FaultPolicy policy) {
    builder =
        new KernelBuilder(slots, SimulatedBoard.LINES, CLOCK_HERTZ, scheduler, policy, messages);
  }

  public SimulatedBoard board() {
    return board;
  }

  /** What the kernel has said. */
  public RecordedMessages messages() {
    return messages;
  }

  public KernelBuilder kernelBuilder() {
    return builder;
  }

  public GrantTable grants() {
    return builder.grants();
  }

  public ProcessTable processTable() {
    return builder.processes();
  }

  /** Installs a driver as a capsule of its own; the grant is null for one that has none. */
  public Capsule install(int number, SyscallDriver driver, Grant<?> grant) {
    Capsule capsule = builder.capsule("driver" + Integer.toHexString(number));
    builder.install(number, capsule, driver, grant);
    return capsule;
  }

  /** Connects an interrupt line to a service of a capsule of its own. */
  public Capsule connect(int line, InterruptService service) {
    Capsule capsule = builder.capsule("line" + line);
    builder.connect(line, capsule, service);
    return capsule;
  }

  /** Puts an app in flash that has {@link #APP_RAM} bytes, and {@link #GRANT_RAM} for grants. */
  public KernelFixture addApp(String name) {
    return addApp(name, APP_RAM + GRANT_RAM);
  }

  /** Puts an app in flash. */
  public KernelFixture addApp(String name, int minimumRam) {
    return addEntry(app(name, minimumRam).build());
  }

  /** An app whose binary is what {@link ScriptedProcess} needs. */
  public static TbfBuilder app(String name, int minimumRam) {
    return TbfBuilder.app(name)
        .program(1)
        .minimumRam(minimumRam)
        .flashSize(FLASH_BYTES)
        .binary(systemCallTable());
  }

  /** Puts any entry in flash, behind the others; answers its address through {@link #nextApp}. */
  public KernelFixture addEntry(byte... entry) {
    board.program(nextApp, entry);
    nextApp += entry.length;
    return this;
  }

  /** Where the next entry goes. */
  public int nextApp() {
    return nextApp;
  }

  private static byte[] systemCallTable() {
    byte[] table = new byte[2 * 256];
    for (int number = 0; number < 256; number++) {
      table[2 * number] = (byte) number;
      table[2 * number + 1] = (byte) 0xDF;
    }
    return table;
  }

  /** Builds the kernel and starts it: the apps are loaded and have not run. */
  public KernelFixture start() {
    kernel = builder.build();
    for (int slot = 0; slot < processTable().slotCount(); slot++) {
      processes.add(new ScriptedProcess(this, slot));
    }
    kernel.start();
    connectProcesses();
    return this;
  }

  /** Starts the kernel, runs each app once, and gives it a stack and {@link #APP_RAM} bytes. */
  public KernelFixture boot() {
    start();
    for (ScriptedProcess process : processes) {
      if (process.kernelView().isAlive()) {
        prepare(process);
      }
    }
    return this;
  }

  /** Does what start code does: moves the break and the stack. */
  public void prepare(ScriptedProcess process) {
    int start = process.memoryStart();
    if (!process.memop(0, start + APP_RAM).isSuccess()) {
      throw new AssertionError("an app cannot have its memory");
    }
    process.moveStackTo(start + STACK_BYTES);
    process.run();
  }

  /** Tells the board where each process is, after one was loaded while the system runs. */
  public void connectProcesses() {
    for (ScriptedProcess process : processes) {
      if (process.kernelView().state() != ProcessState.EMPTY) {
        board.connectProcess(process.kernelView().store + ProcessStore.SAVED_REGISTERS, process);
      }
    }
  }

  public ScriptedProcess process(int slot) {
    return processes.get(slot);
  }

  Kernel kernel() {
    return kernel;
  }

  /** One round of the kernel's loop; what a capsule throws is contained as the loop does it. */
  public void step() {
    try {
      kernel.step();
    } catch (RuntimeException exception) {
      kernel.failures.contain(exception);
    }
  }

  /** Serves interrupts and deferred calls, and lets ready processes go on. */
  public void settle() {
    for (int round = 0; round < 4; round++) {
      step();
    }
  }

  /** Names the process that runs when it can. */
  public void prefer(int slot) {
    scheduler.preferred = slot;
  }

  /** Runs a process to the end of its script; null if it stops being ready before. */
  ScriptedProcess.Registers run(ScriptedProcess process) {
    prefer(process.slot());
    if (process.hasSteps() && !isReady(process)) {
      throw new AssertionError("the process cannot run: " + process.kernelView().state());
    }
    int steps = 0;
    while (isReady(process) && !process.isSpinning()) {
      step();
      steps++;
      if (steps == MAXIMUM_STEPS) {
        throw new AssertionError("the process does not get the processor");
      }
    }
    return process.isSpinning() && isReady(process) ? process.registers() : null;
  }

  private boolean isReady(ScriptedProcess process) {
    return processTable().isReady(process.kernelView());
  }

  /** Runs the process that the test names if it is ready, else the first that is. */
  private static final class DirectedScheduler implements Scheduler {
    int preferred;

    @Override
    public int next(int readySlots, int lastSlot, boolean expired) {
      boolean isReady = (readySlots >>> preferred & 1) != 0;
      return isReady ? preferred : Integer.numberOfTrailingZeros(readySlots);
    }

    @Override
    public int sliceMicroseconds(int slot) {
      return RoundRobinScheduler.DEFAULT_SLICE_MICROSECONDS;
    }
  }
}
