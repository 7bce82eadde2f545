package demitasse.kernel;

import demitasse.abi.SyscallClass;
import demitasse.kernel.SimulatedMpu.Access;
import demitasse.machine.Memory;
import demitasse.machine.ProcessSwitch;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A process of a simulated board that takes the steps of a script, with the rights of a process.
 *
 * <p>Each time that the kernel switches to it, it loads its registers as the hardware would, takes
 * one step, and stores its registers again: if the MPU forbids that, it faults. A process without a
 * next step spins until the kernel is interrupted, which happens at once.
 */
public final class ScriptedProcess {
  /** The registers that the hardware stacks. */
  public record Registers(int r0, int r1, int r2, int r3, int r12, int lr, int pc, int xpsr) {
    /** Whether {@code r0} says that a system call has done what it should. */
    public boolean isSuccess() {
      return (r0 & 0x80) != 0;
    }
  }

  /** What a process does before the kernel gets the processor back. */
  public interface Step {
    /** Does it; answers why the process stopped, as {@link ProcessSwitch} says. */
    int take();
  }

  // CFSR, ARMv7-M manual, section B3.2.15.
  public static final int IACCVIOL = 1 << 0;
  public static final int DACCVIOL = 1 << 1;
  public static final int MUNSTKERR = 1 << 3;
  public static final int MSTKERR = 1 << 4;

  private static final int FRAME_BYTES = 32;
  private static final int XPSR_ALIGNED = 1 << 9;
  private static final int WORD = 4;

  private final KernelFixture fixture;
  private final SimulatedBoard board;
  private final int slot;
  private final Deque<Step> script = new ArrayDeque<>();

  private final int[] highRegisters = new int[8];
  private Registers registers;
  private int stackPointer;
  private Integer movedStack;
  private int savedRegisters;
  private int runs;
  private boolean spinning;
  private int spinningLife;

  ScriptedProcess(KernelFixture fixture, int slot) {
    this.fixture = fixture;
    this.board = fixture.board();
    this.slot = slot;
  }

  int slot() {
    return slot;
  }

  /** The kernel's view of the process. */
  public Process kernelView() {
    return fixture.kernelBuilder().processes().inSlot(slot);
  }

  /** The process's identifier, as capsules know it. */
  public int identifier() {
    return kernelView().identifier;
  }

  /** Where the process's RAM starts, after the words that {@link KernelFixture#boot} leaves it. */
  public int memoryStart() {
    return kernelView().memoryStart;
  }

  /** Where the process starts, as pc shows it. */
  public int entry() {
    return Memory.load32(kernelView().store + ProcessStore.ENTRY) & ~1;
  }

  /** The registers with which the process ran last. */
  public Registers registers() {
    return registers;
  }

  /** How often the process has got the processor. */
  public int runs() {
    return runs;
  }

  boolean isSpinning() {
    return spinning && spinningLife == identifier();
  }

  boolean hasSteps() {
    return !script.isEmpty();
  }

  /** Moves the stack when the process next runs, which may be anywhere. */
  public void moveStackTo(int address) {
    movedStack = address;
    spinning = false;
  }

  public int stackPointer() {
    return stackPointer;
  }

  /** The registers r4 to r11, which the kernel must not change. */
  public int[] highRegisters() {
    return highRegisters;
  }

  /** Changes flags and state bits, from within a step. */
  public void setXpsr(int value) {
    registers =
        new Registers(
            registers.r0,
            registers.r1,
            registers.r2,
            registers.r3,
            registers.r12,
            registers.lr,
            registers.pc,
            value);
  }

  /** Adds a step. */
  public ScriptedProcess then(Step step) {
    script.add(step);
    spinning = false;
    return this;
  }

  /** Adds a system call with any registers. */
  public ScriptedProcess thenCall(int svc, int r0, int r1, int r2, int r3) {
    return then(
        () -> {
          // The app's binary is a table of SVC instructions, one for each class.
          int pc = kernelView().binaryStart + 2 * svc + 2;
          registers =
              new Registers(r0, r1, r2, r3, registers.r12, registers.lr, pc, registers.xpsr);
          return stop(ProcessSwitch.SYSCALL);
        });
  }

  /** Adds an access to memory, which faults if the MPU forbids it. */
  public ScriptedProcess thenAccess(int address, Access access) {
    return then(
        () -> {
          if (!board.mpu().permits(address, 1, access)) {
            return fault(access == Access.EXECUTE ? IACCVIOL : DACCVIOL);
          }
          return stopInterrupted();
        });
  }

  /** Adds a fault. */
  public ScriptedProcess thenFault() {
    return then(() -> fault(DACCVIOL));
  }

  /**
   * Runs the process until its script is at its end.
   *
   * @return the registers with which it went on, or null if it did not: it waits, or has ended
   */
  public Registers run() {
    return fixture.run(this);
  }

  /** Makes a system call; answers as {@link #run} does. */
  public Registers call(int svc, int r0, int r1, int r2, int r3) {
    return thenCall(svc, r0, r1, r2, r3).run();
  }

  /** Makes a command system call. */
  public Registers command(int driver, int command, int argument0, int argument1) {
    return call(SyscallClass.COMMAND, driver, command, argument0, argument1);
  }

  /** Makes a subscribe system call. */
  public Registers subscribe(int driver, int number, int function, int userdata) {
    return call(SyscallClass.SUBSCRIBE, driver, number, function, userdata);
  }

  /** Makes a read-write allow system call. */
  public Registers allowReadWrite(int driver, int number, int address, int length) {
    return call(SyscallClass.READ_WRITE_ALLOW, driver, number, address, length);
  }

  /** Makes a read-only allow system call. */
  public Registers allowReadOnly(int driver, int number, int address, int length) {
    return call(SyscallClass.READ_ONLY_ALLOW, driver, number, address, length);
  }

  /** Makes a memop system call. */
  public Registers memop(int operation, int argument) {
    return call(SyscallClass.MEMOP, operation, argument, 0, 0);
  }

  /** Waits for any upcall; answers the registers of the upcall's function if one was queued. */
  public Registers yieldWait() {
    return call(SyscallClass.YIELD, 1, 0, 0, 0);
  }

  /** Runs an upcall if there is one, and notes at an address whether there was. */
  public Registers yieldNoWait(int flagAddress) {
    return call(SyscallClass.YIELD, 0, flagAddress, 0, 0);
  }

  /** Waits for one upcall. */
  public Registers yieldWaitFor(int driver, int number) {
    return call(SyscallClass.YIELD, 2, driver, number, 0);
  }

  /** Faults; answers the registers if the process runs again at once. */
  public Registers faultNow() {
    return thenFault().run();
  }

  /** An address in the process's flash that may be executed; different for different numbers. */
  public int function(int number) {
    return kernelView().binaryStart + 2 * number | 1;
  }

  /** Stores in the process's memory, as it would itself. */
  public void poke(int address, byte... content) {
    board.poke(address, content);
  }

  /** The byte at an address of the processes' RAM, 0 to 255. */
  public int peek(int address) {
    return board.ramContent(address, address + 1)[0] & 0xFF;
  }

  /** Called by the board when the kernel switches to the process. */
  int run(int registersAddress, int frame) {
    if (!board.mpu().permits(frame, FRAME_BYTES, Access.READ)) {
      board.processStopped(frame, MUNSTKERR);
      return ProcessSwitch.FAULT;
    }
    runs++;
    savedRegisters = registersAddress;
    unstack(frame);
    if (!board.mpu().permits(registers.pc, 2, Access.EXECUTE)) {
      return fault(IACCVIOL);
    }
    Step step = script.poll();
    if (step != null) {
      return step.take();
    }
    int reason = stopInterrupted();
    spinning = reason == ProcessSwitch.INTERRUPTED;
    spinningLife = identifier();
    return reason;
  }

  private void unstack(int frame) {
    int[] words = new int[8];
    for (int index = 0; index < 8; index++) {
      words[index] = board.load(frame + index * WORD, WORD);
      highRegisters[index] = board.load(savedRegisters + index * WORD, WORD);
    }
    int xpsr = words[7];
    stackPointer = frame + FRAME_BYTES + ((xpsr & XPSR_ALIGNED) != 0 ? WORD : 0);
    registers =
        new Registers(
            words[0],
            words[1],
            words[2],
            words[3],
            words[4],
            words[5],
            words[6],
            xpsr & ~XPSR_ALIGNED);
    if (movedStack != null) {
      stackPointer = movedStack;
      movedStack = null;
    }
  }

  /** Leaves the processor, with the registers on the stack if they may be there. */
  private int stop(int reason) {
    int padding = stackPointer & WORD;
    int frame = (stackPointer & -WORD) - padding - FRAME_BYTES;
    int xpsr = registers.xpsr | (padding != 0 ? XPSR_ALIGNED : 0);
    if (!board.mpu().permits(frame, FRAME_BYTES, Access.WRITE)) {
      board.processStopped(frame, MSTKERR);
      return ProcessSwitch.FAULT;
    }
    int[] words = {
      registers.r0,
      registers.r1,
      registers.r2,
      registers.r3,
      registers.r12,
      registers.lr,
      registers.pc,
      xpsr
    };
    for (int index = 0; index < 8; index++) {
      board.store(frame + index * WORD, words[index], WORD);
      board.store(savedRegisters + index * WORD, highRegisters[index], WORD);
    }
    board.processStopped(frame, 0);
    return reason;
  }

  /** Ends a step of a process that could go on, so that the kernel gets the processor back. */
  public int stopInterrupted() {
    board.interruptKernel();
    return stop(ProcessSwitch.INTERRUPTED);
  }

  private int fault(int cfsr) {
    board.processStopped(stackPointer - FRAME_BYTES, cfsr);
    return ProcessSwitch.FAULT;
  }
}
