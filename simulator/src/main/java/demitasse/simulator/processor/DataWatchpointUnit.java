package demitasse.simulator.processor;

import java.util.Arrays;

/** The Data Watchpoint and Trace unit: CYCCNT and four comparators (ARM DDI 0403E, C1.8). */
final class DataWatchpointUnit {
  private static final int CTRL = 0x000;
  private static final int CYCCNT = 0x004;
  private static final int CPICNT = 0x008;
  private static final int FOLDCNT = 0x018;
  private static final int PCSR = 0x01C;
  private static final int COMP0 = 0x020;
  private static final int COMPARATORS = 4;
  private static final int COMPARATOR_SIZE = 0x10;

  private static final int CTRL_NUMCOMP = COMPARATORS << 28;
  private static final int CTRL_CYCCNTENA = 1 << 0;
  private static final int CTRL_WRITABLE = 0x007F_1FFF;
  private static final int FUNCTION_WRITABLE = 0x000F_FDAF;
  private static final int FUNCTION_DATAVMATCH = 1 << 8;
  private static final int FUNCTION_CYCMATCH = 1 << 7;
  private static final int FUNCTION_MATCHED = 1 << 24;

  private static final int ON_EXECUTION = 4;
  private static final int ON_READ = 5;
  private static final int ON_WRITE = 6;
  private static final int ON_ACCESS = 7;

  private final CoreState state;
  private final DebugUnit debug;
  private final Runnable hit;
  private final int[] comparators = new int[COMPARATORS];
  private final int[] masks = new int[COMPARATORS];
  private final int[] functions = new int[COMPARATORS];
  private final int[] eventCounters = new int[(FOLDCNT - CPICNT) / 4 + 1];
  private int control;
  private boolean counting;
  private int count;
  private long countedUntil;
  private boolean watchesExecution;
  private boolean watchesData;
  private int generation;

  DataWatchpointUnit(CoreState state, DebugUnit debug, Runnable hit) {
    this.state = state;
    this.debug = debug;
    this.hit = hit;
  }

  void powerOnReset() {
    control = 0;
    count = 0;
    Arrays.fill(functions, 0);
    changed();
  }

  /** Changes whenever what is watched has changed. */
  int generation() {
    return generation;
  }

  boolean watchesExecution() {
    return watchesExecution;
  }

  boolean watchesData() {
    return watchesData;
  }

  /** To be called before each instruction while {@link #watchesExecution}. */
  boolean matchesExecution(int address) {
    for (int number = 0; number < COMPARATORS; number++) {
      if (isPlain(number, ON_EXECUTION) && contains(number, address)) {
        functions[number] |= FUNCTION_MATCHED;
        return true;
      }
    }
    return false;
  }

  /** To be called for each load and store while {@link #watchesData}. */
  void accessed(int address, int width, boolean store) {
    for (int number = 0; number < COMPARATORS; number++) {
      boolean watches = isPlain(number, ON_ACCESS) || isPlain(number, store ? ON_WRITE : ON_READ);
      if (watches && overlaps(number, address, width)) {
        functions[number] |= FUNCTION_MATCHED;
        hit.run();
      }
    }
  }

  /** Whether a comparator has a function and compares addresses, not values or cycles. */
  private boolean isPlain(int number, int function) {
    int plain = FUNCTION_DATAVMATCH | FUNCTION_CYCMATCH | 0xF;
    return (functions[number] & plain) == function;
  }

  private boolean contains(int number, int address) {
    return ((comparators[number] ^ address) & (-1 << masks[number])) == 0;
  }

  private boolean overlaps(int number, int address, int width) {
    int size = 1 << masks[number];
    int base = comparators[number] & -size;
    return Integer.compareUnsigned(address - base, size) < 0
        || Integer.compareUnsigned(base - address, width) < 0;
  }

  /** To be called after DEMCR, anything here, or whether the processor is halted has changed. */
  void changed() {
    count = cycleCount();
    countedUntil = state.cycles;
    counting = debug.isTraceEnabled() && !debug.isHalted() && (control & CTRL_CYCCNTENA) != 0;
    watchesExecution = false;
    watchesData = false;
    for (int number = 0; number < COMPARATORS && debug.isTraceEnabled(); number++) {
      watchesExecution |= isPlain(number, ON_EXECUTION);
      watchesData |=
          isPlain(number, ON_READ) || isPlain(number, ON_WRITE) || isPlain(number, ON_ACCESS);
    }
    generation++;
  }

  private int cycleCount() {
    return counting ? count + (int) (state.cycles - countedUntil) : count;
  }

  int load(int offset) {
    if (offset >= COMP0) {
      return loadComparator((offset - COMP0) / COMPARATOR_SIZE, offset % COMPARATOR_SIZE);
    }
    if (offset >= CPICNT && offset <= FOLDCNT) {
      return eventCounters[(offset - CPICNT) >> 2];
    }
    return switch (offset) {
      case CTRL -> control | CTRL_NUMCOMP;
      case CYCCNT -> cycleCount();
      case PCSR -> debug.isHalted() ? -1 : state.registers[CoreState.PC];
      default -> 0;
    };
  }

  private int loadComparator(int number, int register) {
    if (number >= COMPARATORS) {
      return 0;
    }
    switch (register) {
      case 0x0:
        return comparators[number];
      case 0x4:
        return masks[number];
      case 0x8:
        int function = functions[number];
        functions[number] &= ~FUNCTION_MATCHED;
        return function;
      default:
        return 0;
    }
  }

  void store(int offset, int value) {
    if (offset >= COMP0) {
      storeComparator((offset - COMP0) / COMPARATOR_SIZE, offset % COMPARATOR_SIZE, value);
    } else if (offset >= CPICNT && offset <= FOLDCNT) {
      eventCounters[(offset - CPICNT) >> 2] = value & 0xFF;
    } else if (offset == CTRL) {
      control = value & CTRL_WRITABLE;
    } else if (offset == CYCCNT) {
      count = value;
      countedUntil = state.cycles;
    }
    changed();
  }

  private void storeComparator(int number, int register, int value) {
    if (number < COMPARATORS) {
      switch (register) {
        case 0x0 -> comparators[number] = value;
        case 0x4 -> masks[number] = Math.min(value & 0x1F, 0xF);
        case 0x8 -> functions[number] = value & FUNCTION_WRITABLE;
        default -> {}
      }
    }
  }
}
