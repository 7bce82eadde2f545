package demitasse.kernel;

import demitasse.machine.Machine;
import demitasse.machine.ProcessSwitch;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A board for tests of the kernel: memory, MPU, SysTick, NVIC, and processes that follow scripts.
 *
 * <p>It fails the test where silicon would go wrong in silence: a load of RAM that nobody wrote, a
 * store to flash, an unaligned access, an address where nothing is, an unpredictable MPU region, a
 * process that runs while the MPU is off.
 */
public final class SimulatedBoard implements Machine {
  /** The flash for apps. */
  public static final int APPS_START = 0x0003_0000;

  public static final int APPS_BYTES = 0x1_0000;

  /** The memory of processes. */
  public static final int RAM_START = 0x2000_8000;

  public static final int RAM_BYTES = 0x8000;

  /** How many interrupt lines there are; the last belongs to the simulation. */
  public static final int LINES = 64;

  static final int SPARE_LINE = LINES - 1;

  static final int KERNEL_STACK_BOTTOM = 0x2000_0000;
  private static final int KERNEL_STACK_TOP = 0x2000_1000;

  private static final int SYST_CSR = 0xE000_E010;
  private static final int SYST_RVR = 0xE000_E014;
  private static final int SYST_CVR = 0xE000_E018;
  private static final int NVIC_ISER = 0xE000_E100;
  private static final int NVIC_ICPR = 0xE000_E280;

  private final SimulatedMpu mpu = new SimulatedMpu();
  private final SimulatedMemory flash = SimulatedMemory.flash(APPS_START, APPS_BYTES);
  private final SimulatedMemory ram = SimulatedMemory.ram(RAM_START, RAM_BYTES);
  private final Map<Integer, ScriptedProcess> processes = new HashMap<>();

  private final BitSet enabledLines = new BitSet();
  private final BitSet assertedLines = new BitSet();
  private final BitSet takenLines = new BitSet();
  private boolean sysTickPending;
  private boolean interruptsMasked;
  private int sysTickControl;
  private int sysTickReload;
  private int sliceStarts;
  private int sleeps;
  private Machine peripherals;

  private final StringBuilder panicText = new StringBuilder();

  private ScriptedProcess lastProcess;
  private int processStackPointer;
  private int faultStatus;

  /** Makes the board the machine that the code under test talks to. */
  public SimulatedBoard attach() {
    Machine.attach(this);
    return this;
  }

  /** Sends accesses to all other addresses to a model of peripherals. */
  public void connectPeripherals(Machine machine) {
    peripherals = machine;
  }

  public SimulatedMpu mpu() {
    return mpu;
  }

  /** Puts bytes in flash, as tockloader does. */
  public void program(int address, byte... content) {
    flash.program(address, content);
  }

  /** Puts bytes in RAM, as a process does. */
  void poke(int address, byte... content) {
    ram.program(address, content);
  }

  /** Makes {@code [low, high)} of the processes' RAM unknown again. */
  void forget(int low, int high) {
    ram.forget(low, high);
  }

  /** What is in {@code [low, high)} of the processes' RAM, written or not. */
  byte[] ramContent(int low, int high) {
    return ram.content(low, high);
  }

  /** Lets a script play the process whose r4 to r11 are saved at an address. */
  void connectProcess(int registersAddress, ScriptedProcess process) {
    processes.put(registersAddress, process);
  }

  /** Asserts an interrupt line: its handler masks it and leaves it pending for the loop. */
  public void raise(int line) {
    assertedLines.set(line);
    runHandlers();
  }

  public boolean isEnabled(int line) {
    return enabledLines.get(line);
  }

  /** Lets SysTick fire, as at the end of a slice. */
  public void expireSlice() {
    sysTickPending = true;
  }

  /** Makes something pending that has no service, so that the kernel looks up. */
  void interruptKernel() {
    takenLines.set(SPARE_LINE);
  }

  /** The cycles of a slice that SysTick counts down, or 0 if it is stopped. */
  public int sliceCycles() {
    return sysTickControl == 0 ? 0 : sysTickReload;
  }

  /** How often a slice has begun. */
  public int sliceStarts() {
    return sliceStarts;
  }

  /** How often the kernel has gone to sleep. */
  public int sleeps() {
    return sleeps;
  }

  private void runHandlers() {
    for (int line = 0; line < LINES; line++) {
      if (assertedLines.get(line) && enabledLines.get(line)) {
        assertedLines.clear(line);
        enabledLines.clear(line);
        takenLines.set(line);
      }
    }
  }

  @Override
  public int load(int address, int width) {
    checkAlignment(address, width);
    if (flash.contains(address, width)) {
      return flash.load(address, width);
    } else if (ram.contains(address, width)) {
      return ram.load(address, width);
    } else if (peripherals != null) {
      return peripherals.load(address, width);
    }
    throw new AssertionError("load where nothing is, at %08x".formatted(address));
  }

  @Override
  public void store(int address, int value, int width) {
    checkAlignment(address, width);
    if (ram.contains(address, width)) {
      ram.store(address, value, width);
    } else if (flash.contains(address, width)) {
      flash.store(address, value, width);
    } else if (mpu.isRegister(address)) {
      mpu.store(address, value);
    } else if (!storeToCore(address, value)) {
      if (peripherals == null) {
        throw new AssertionError("store where nothing is, at %08x".formatted(address));
      }
      peripherals.store(address, value, width);
    }
  }

  private static void checkAlignment(int address, int width) {
    if (address % width != 0) {
      throw new AssertionError("unaligned access of %d, at %08x".formatted(width, address));
    }
  }

  private boolean storeToCore(int address, int value) {
    if (address == SYST_CSR) {
      sysTickControl = value;
    } else if (address == SYST_RVR) {
      sysTickReload = value;
    } else if (address == SYST_CVR) {
      sliceStarts++;
    } else {
      return storeToNvic(address, value);
    }
    return true;
  }

  private boolean storeToNvic(int address, int value) {
    boolean enables = address >= NVIC_ISER && address < NVIC_ISER + LINES / 8;
    boolean clears = address >= NVIC_ICPR && address < NVIC_ICPR + LINES / 8;
    int firstLine = (address - (enables ? NVIC_ISER : NVIC_ICPR)) * 8;
    for (int bit = 0; bit < 32 && (enables || clears); bit++) {
      if ((value >>> bit & 1) != 0 && enables) {
        enabledLines.set(firstLine + bit);
      } else if ((value >>> bit & 1) != 0) {
        assertedLines.clear(firstLine + bit);
      }
    }
    runHandlers();
    return enables || clears;
  }

  @Override
  public void waitForInterrupt() {
    if (!interruptsMasked) {
      throw new AssertionError("WFI without PRIMASK can sleep though work is pending");
    }
    sleeps++;
  }

  @Override
  public void setInterruptsMasked(boolean masked) {
    interruptsMasked = masked;
  }

  @Override
  public int takePendingInterrupts(int word) {
    int pending = 0;
    for (int bit = 0; bit < 32; bit++) {
      if (takenLines.get(word * 32 + bit)) {
        pending |= 1 << bit;
        takenLines.clear(word * 32 + bit);
      }
    }
    return pending;
  }

  @Override
  public boolean takePendingSysTick() {
    boolean pending = sysTickPending;
    sysTickPending = false;
    return pending;
  }

  @Override
  public boolean hasPendingInterrupts() {
    return sysTickPending || !takenLines.isEmpty();
  }

  @Override
  public int runProcess(int registersAddress, int stackPointer) {
    processStackPointer = stackPointer;
    ScriptedProcess process = processes.get(registersAddress);
    if (process == null) {
      throw new AssertionError("no process saves registers at %08x".formatted(registersAddress));
    }
    lastProcess = process;
    if (!mpu.isEnabled() || interruptsMasked) {
      throw new AssertionError("a process runs without protection or interrupts");
    }
    return hasPendingInterrupts()
        ? ProcessSwitch.INTERRUPTED
        : process.run(registersAddress, stackPointer);
  }

  /** The process that the kernel switched to last. */
  ScriptedProcess lastProcess() {
    return lastProcess;
  }

  /** Notes how a process left the processor. */
  void processStopped(int stackPointer, int cfsr) {
    processStackPointer = stackPointer;
    faultStatus = cfsr;
  }

  @Override
  public int processStackPointer() {
    return processStackPointer;
  }

  @Override
  public int processFaultStatus() {
    return faultStatus;
  }

  @Override
  public void writePanicOutput(int value) {
    panicText.append((char) (value & 0xFF));
  }

  /** What the kernel said as it ended. */
  public String panicText() {
    return panicText.toString();
  }

  @Override
  public int linkerSymbol(String name) {
    return switch (name) {
      case "demitasse_apps_start" -> APPS_START;
      case "demitasse_apps_end" -> APPS_START + APPS_BYTES;
      case "demitasse_process_ram_start" -> RAM_START;
      case "demitasse_process_ram_end" -> RAM_START + RAM_BYTES;
      case "demitasse_stack_bottom" -> KERNEL_STACK_BOTTOM;
      case "demitasse_stack_top" -> KERNEL_STACK_TOP;
      default -> throw new AssertionError("no symbol " + name);
    };
  }
}
