package demitasse.simulator.processor;

import java.util.function.IntConsumer;

/**
 * The Private Peripheral Bus, 0xE0000000 to 0xE00FFFFF: everything that is the processor's own (ARM
 * DDI 0403E, B3.1). It makes the system's units and wires them.
 */
final class SystemControlSpace {
  private static final int ITM = 0xE000_0000;
  private static final int DWT = 0xE000_1000;
  private static final int FPB = 0xE000_2000;
  private static final int SCS = 0xE000_E000;
  private static final int PAGE = 0xFFFF_F000;

  // Offsets in the System Control Space.
  private static final int SYSTICK = 0x010;
  private static final int NVIC = 0x100;
  private static final int IPR = 0x400;
  private static final int SCB = 0xD00;
  private static final int ICSR = 0xD04;
  private static final int CFSR = 0xD28;
  private static final int DFSR = 0xD30;
  private static final int MPU = 0xD90;
  private static final int DEBUG = 0xDF0;
  private static final int STIR = 0xF00;

  private final ExceptionTable table;
  private final SystemControlBlock control;
  private final SysTick sysTick;
  private final Nvic nvic;
  private final MemoryProtectionUnit protection;
  private final DebugUnit debug;
  private final ExceptionUnit exceptions;
  private final FlashPatchUnit breakpoints = new FlashPatchUnit();
  private final DataWatchpointUnit watchpoints;
  private final TraceUnit trace = new TraceUnit();

  SystemControlSpace(CoreState state, SystemConfiguration configuration) {
    table = new ExceptionTable(state, configuration.interruptLines(), configuration.priorityBits());
    control = new SystemControlBlock(state, table);
    sysTick =
        new SysTick(state, table, configuration.referenceDivider(), configuration.calibration());
    nvic = new Nvic(table);
    protection = new MemoryProtectionUnit(configuration.protectionRegions());
    debug = new DebugUnit(state, table, control, sysTick);
    exceptions = new ExceptionUnit(state, table, control, protection, sysTick, debug);
    watchpoints = new DataWatchpointUnit(state, debug, exceptions::watchpoint);
    debug.setClockListener(watchpoints::changed);
    control.setLocalActions(this::reset, exceptions::clearActive);
  }

  ExceptionUnit exceptions() {
    return exceptions;
  }

  Nvic nvic() {
    return nvic;
  }

  MemoryProtectionUnit protection() {
    return protection;
  }

  DebugUnit debug() {
    return debug;
  }

  FlashPatchUnit breakpoints() {
    return breakpoints;
  }

  DataWatchpointUnit watchpoints() {
    return watchpoints;
  }

  /** CCR: what the instruction set needs to know of it. */
  int configurationControl() {
    return control.configuration;
  }

  /** Sets what SYSRESETREQ of AIRCR does, between two instructions. */
  void setSystemReset(Runnable action) {
    control.setSystemReset(action);
  }

  /** Sets who gets the bytes that firmware prints through the ITM. */
  void setTraceOutput(IntConsumer bytes) {
    trace.setOutput(bytes);
  }

  /** Resets the processor, but not its debug logic: what SYSRESETREQ and the reset pin do. */
  void reset() {
    table.reset();
    control.reset();
    sysTick.reset();
    protection.reset();
    exceptions.reset();
  }

  /** Resets everything. */
  void powerOnReset() {
    breakpoints.powerOnReset();
    trace.powerOnReset();
    debug.powerOnReset();
    control.debugFaultStatus = 0;
    reset();
    watchpoints.powerOnReset();
  }

  // --- Loads ------------------------------------------------------------------------------------

  /** Loads as an instruction does. */
  int load(int address, int width, boolean privileged) {
    if (!privileged && (address & PAGE) != ITM) {
      throw FaultException.at(Fault.PRECISERR, address);
    }
    return debuggerLoad(address, width);
  }

  /** Loads as a debugger does. */
  int debuggerLoad(int address, int width) {
    int word = loadWord(address & ~3);
    if (width == 4) {
      return word;
    }
    return (word >>> (8 * (address & 3))) & (width == 1 ? 0xFF : 0xFFFF);
  }

  private int loadWord(int address) {
    int offset = address & 0xFFF;
    if (CoreSightTable.has(address)) {
      return CoreSightTable.load(address);
    }
    return switch (address & PAGE) {
      case ITM -> trace.load(offset);
      case DWT -> watchpoints.load(offset);
      case FPB -> breakpoints.load(offset);
      case SCS -> loadSystem(offset);
      default -> 0;
    };
  }

  private int loadSystem(int offset) {
    if (offset < SYSTICK || (offset >= NVIC && offset < SCB)) {
      return nvic.load(offset);
    }
    if (offset < NVIC) {
      return sysTick.load(offset);
    }
    if (offset < MPU) {
      return control.load(offset - SCB);
    }
    return offset < DEBUG ? protection.load(offset - SCB) : debug.load(offset - SCB);
  }

  // --- Stores -----------------------------------------------------------------------------------

  /** Stores as an instruction does. */
  void store(int address, int value, int width, boolean privileged) {
    if ((address & PAGE) == ITM) {
      trace.store(address & 0xFFF, value, width, privileged);
    } else if (privileged || isOpenTrigger(address)) {
      storeLanes(address, value, width, false);
    } else {
      throw FaultException.at(Fault.PRECISERR, address);
    }
  }

  /** Stores as a debugger does. */
  void debuggerStore(int address, int value, int width) {
    if ((address & PAGE) == ITM) {
      trace.store(address & 0xFFF, value, width, true);
    } else {
      storeLanes(address, value, width, true);
      control.resetIfRequested();
    }
  }

  private boolean isOpenTrigger(int address) {
    return (address & ~3) == SCS + STIR && control.has(SystemControlBlock.CCR_USERSETMPEND);
  }

  private void storeLanes(int address, int value, int width, boolean byDebugger) {
    int word = value;
    if (width != 4) {
      int shift = 8 * (address & 3);
      int lanes = (width == 1 ? 0xFF : 0xFFFF) << shift;
      word = (value << shift) & lanes;
      if (!isWrittenByOnes(address & 0xFFF)) {
        word |= loadWord(address & ~3) & ~lanes;
      }
    }
    storeWord(address & ~3, word, byDebugger);
  }

  /** Registers of the System Control Space in which zeros, of lanes not stored to, do nothing. */
  private static boolean isWrittenByOnes(int offset) {
    return (offset >= NVIC && offset < IPR)
        || (offset >= ICSR && offset < ICSR + 4)
        || (offset >= CFSR && offset < DFSR + 4)
        || offset >= STIR;
  }

  private void storeWord(int address, int value, boolean byDebugger) {
    int offset = address & 0xFFF;
    switch (address & PAGE) {
      case DWT -> watchpoints.store(offset, value);
      case FPB -> breakpoints.store(offset, value);
      case SCS -> storeSystem(offset, value, byDebugger);
      default -> {}
    }
  }

  private void storeSystem(int offset, int value, boolean byDebugger) {
    if (offset < SYSTICK || (offset >= NVIC && offset < SCB)) {
      nvic.store(offset, value);
    } else if (offset < NVIC) {
      sysTick.store(offset, value);
    } else if (offset < MPU) {
      control.store(offset - SCB, value);
    } else if (offset < DEBUG) {
      protection.store(offset - SCB, value);
    } else if (offset < STIR) {
      debug.store(offset - SCB, value, byDebugger);
      watchpoints.changed();
    } else if (offset == STIR) {
      nvic.trigger(value);
    }
  }
}
