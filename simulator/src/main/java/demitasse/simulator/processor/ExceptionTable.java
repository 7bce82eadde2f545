package demitasse.simulator.processor;

import java.util.Arrays;

/** Which exceptions are pending, active and enabled, and their priorities (ARM DDI 0403E, B1.5). */
final class ExceptionTable {
  static final int NMI = 2;
  static final int HARD_FAULT = 3;
  static final int MEM_MANAGE = 4;
  static final int BUS_FAULT = 5;
  static final int USAGE_FAULT = 6;
  static final int SV_CALL = 11;
  static final int DEBUG_MONITOR = 12;
  static final int PEND_SV = 14;
  static final int SYS_TICK = 15;
  static final int FIRST_INTERRUPT = 16;

  /** Execution priority of thread mode with nothing masked: lower than any exception's. */
  static final int LOWEST = 256;

  private static final long ALWAYS_ENABLED =
      (1L << NMI) | (1L << HARD_FAULT) | (1L << SV_CALL) | (1L << PEND_SV) | (1L << SYS_TICK);

  /** What C_MASKINTS of DHCSR holds back among the first 64: PendSV, SysTick, interrupts. */
  private static final long HELD_BACK = -1L << PEND_SV;

  private final CoreState state;
  private final int count;
  private final int priorityMask;
  private final long[] pending;
  private final long[] active;
  private final long[] enabled;
  private final long[] asserted;
  private final int[] priorities;
  private int priorityGrouping;
  private int groupMask;
  private boolean interruptsHeldBack;
  private boolean pended;

  ExceptionTable(CoreState state, int interruptLines, int priorityBits) {
    this.state = state;
    count = FIRST_INTERRUPT + interruptLines;
    priorityMask = (0xFF00 >>> priorityBits) & 0xFF;
    int words = (count + 63) / 64;
    pending = new long[words];
    active = new long[words];
    enabled = new long[words];
    asserted = new long[words];
    priorities = new int[count];
    reset();
  }

  /** The state after reset; lines that peripherals assert stay asserted, and pend at once. */
  void reset() {
    System.arraycopy(asserted, 0, pending, 0, pending.length);
    Arrays.fill(active, 0);
    Arrays.fill(enabled, 0);
    enabled[0] = ALWAYS_ENABLED;
    Arrays.fill(priorities, 0);
    priorities[NMI] = -2;
    priorities[HARD_FAULT] = -1;
    setPriorityGrouping(0);
  }

  int count() {
    return count;
  }

  // --- Sets -------------------------------------------------------------------------------------

  boolean isPending(int exception) {
    return contains(pending, exception);
  }

  boolean isActive(int exception) {
    return contains(active, exception);
  }

  boolean isEnabled(int exception) {
    return contains(enabled, exception);
  }

  boolean isAsserted(int exception) {
    return contains(asserted, exception);
  }

  void pend(int exception) {
    if (!isPending(exception)) {
      set(pending, exception, true);
      pended = true;
      state.attention = true;
    }
  }

  /** Ends the pending state, unless the exception's line asks for it still (B3.4.1). */
  void unpend(int exception) {
    set(pending, exception, isAsserted(exception) && !isActive(exception));
  }

  void setEnabled(int exception, boolean value) {
    set(enabled, exception, value);
    state.attention = true;
  }

  /** For SHCSR, which can change what is active behind the processor's back. */
  void setActive(int exception, boolean value) {
    set(active, exception, value);
    state.attention = true;
  }

  /** A pending exception becomes the active one. */
  void activate(int exception) {
    set(pending, exception, false);
    set(active, exception, true);
  }

  /** An active exception ends; its line, if asserted still, pends it again (B3.4.1). */
  void deactivate(int exception) {
    set(active, exception, false);
    if (isAsserted(exception)) {
      pend(exception);
    }
    state.attention = true;
  }

  /** Nothing is active any more: VECTCLRACTIVE. */
  void deactivateAll() {
    Arrays.fill(active, 0);
    state.attention = true;
  }

  /** The level of an exception's line: NMI's or an interrupt's. */
  void setAsserted(int exception, boolean level) {
    if (level != isAsserted(exception)) {
      set(asserted, exception, level);
      if (level) {
        pend(exception);
      }
    }
  }

  /** Whether an exception has become pending since the last call. */
  boolean takePended() {
    boolean result = pended;
    pended = false;
    return result;
  }

  int activeCount() {
    int result = 0;
    for (long word : active) {
      result += Long.bitCount(word);
    }
    return result;
  }

  /** Whether an external interrupt is pending, enabled or not. */
  boolean isInterruptPending() {
    long any = pending[0] >>> FIRST_INTERRUPT;
    for (int word = 1; word < pending.length; word++) {
      any |= pending[word];
    }
    return any != 0;
  }

  // --- Priorities -------------------------------------------------------------------------------

  int priority(int exception) {
    return priorities[exception];
  }

  void setPriority(int exception, int value) {
    priorities[exception] = value & priorityMask;
    state.attention = true;
  }

  /** The bits of a priority that exist. */
  int priorityMask() {
    return priorityMask;
  }

  int priorityGrouping() {
    return priorityGrouping;
  }

  void setPriorityGrouping(int value) {
    priorityGrouping = value;
    groupMask = -(2 << value);
    state.attention = true;
  }

  /** A priority without its sub-priority, which decides only the order of what is pending. */
  int groupPriority(int priority) {
    return priority < 0 ? priority : priority & groupMask;
  }

  /** The priority at which the processor executes (B1.5.4, ExecutionPriority()). */
  int executionPriority() {
    return Math.min(
        activePriority(), state.primask ? Math.min(0, maskedPriority()) : maskedPriority());
  }

  /** The same as if PRIMASK were clear, which is what wakes WFI up (B1.5.19). */
  int executionPriorityWithoutPrimask() {
    return Math.min(activePriority(), maskedPriority());
  }

  /** What FAULTMASK and BASEPRI raise the priority to, whatever is active. */
  int maskedPriority() {
    if (state.faultmask) {
      return -1;
    }
    return state.basepri == 0 ? LOWEST : groupPriority(state.basepri);
  }

  private int activePriority() {
    int highest = LOWEST;
    for (int word = 0; word < active.length; word++) {
      for (long rest = active[word]; rest != 0; rest &= rest - 1) {
        int exception = (word << 6) + Long.numberOfTrailingZeros(rest);
        highest = Math.min(highest, priorities[exception]);
      }
    }
    return highest == LOWEST ? LOWEST : groupPriority(highest);
  }

  /** The pending and enabled exception of the highest priority; 0 if there is none. */
  int highestPending() {
    int best = 0;
    int bestPriority = LOWEST;
    for (int word = 0; word < pending.length; word++) {
      long rest = pending[word] & enabled[word];
      if (interruptsHeldBack) {
        rest &= word == 0 ? ~HELD_BACK : 0;
      }
      for (; rest != 0; rest &= rest - 1) {
        int exception = (word << 6) + Long.numberOfTrailingZeros(rest);
        if (priorities[exception] < bestPriority) {
          best = exception;
          bestPriority = priorities[exception];
        }
      }
    }
    return best;
  }

  /** The exception that interrupts what executes now; 0 if there is none. */
  int preempting() {
    int exception = highestPending();
    return exception != 0 && preempts(exception, executionPriority()) ? exception : 0;
  }

  /** Whether an exception interrupts what executes at a priority. */
  boolean preempts(int exception, int executionPriority) {
    return groupPriority(priorities[exception]) < executionPriority;
  }

  /** Holds PendSV, SysTick and interrupts back: C_MASKINTS of a debugger (C1.6.2). */
  void setInterruptsHeldBack(boolean value) {
    interruptsHeldBack = value;
    state.attention = true;
  }

  private static boolean contains(long[] set, int exception) {
    return ((set[exception >> 6] >>> exception) & 1) != 0;
  }

  private static void set(long[] set, int exception, boolean value) {
    long bit = 1L << exception;
    set[exception >> 6] = value ? set[exception >> 6] | bit : set[exception >> 6] & ~bit;
  }
}
