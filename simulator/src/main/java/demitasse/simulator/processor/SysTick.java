package demitasse.simulator.processor;

/**
 * The SysTick timer, exact in processor cycles and computed only when someone looks (ARM DDI 0403E,
 * B3.3).
 */
final class SysTick {
  private static final int CSR = 0x10;
  private static final int RVR = 0x14;
  private static final int CVR = 0x18;
  private static final int CALIB = 0x1C;

  private static final int ENABLE = 1 << 0;
  private static final int TICKINT = 1 << 1;
  private static final int CLKSOURCE = 1 << 2;
  private static final int COUNTFLAG = 1 << 16;
  private static final int NOREF = 1 << 31;
  private static final int VALUE_MASK = 0xFFFFFF;

  private final CoreState state;
  private final ExceptionTable table;
  private final int referenceDivider;
  private final int calibration;

  private int control;
  private int reload;
  private boolean countFlag;
  private boolean frozen;

  /** SYST_CVR as it was at {@link #origin}. */
  private int current;

  /** The cycle at which the counter had its value. */
  private long origin;

  SysTick(CoreState state, ExceptionTable table, int referenceDivider, int calibration) {
    this.state = state;
    this.table = table;
    this.referenceDivider = referenceDivider;
    this.calibration = referenceDivider == 0 ? calibration | NOREF : calibration;
    reset();
  }

  void reset() {
    control = referenceDivider == 0 ? CLKSOURCE : 0;
    reload = 0;
    current = 0;
    countFlag = false;
    origin = state.cycles;
  }

  int load(int offset) {
    update();
    switch (offset) {
      case CSR:
        int value = countFlag ? control | COUNTFLAG : control;
        countFlag = false;
        return value;
      case RVR:
        return reload;
      case CVR:
        return current;
      case CALIB:
        return calibration;
      default:
        return 0;
    }
  }

  void store(int offset, int value) {
    update();
    switch (offset) {
      case CSR -> {
        control = value & (ENABLE | TICKINT | CLKSOURCE);
        if (referenceDivider == 0) {
          control |= CLKSOURCE;
        }
        origin = state.cycles;
      }
      case RVR -> reload = value & VALUE_MASK;
      case CVR -> {
        current = 0;
        countFlag = false;
        origin = state.cycles;
      }
      default -> {}
    }
    state.cycleLimit = Math.min(state.cycleLimit, nextCycle());
    state.attention = true;
  }

  /** The cycle at which the exception will become pending next; the end of time if never. */
  long nextCycle() {
    if ((control & (ENABLE | TICKINT)) != (ENABLE | TICKINT) || frozen) {
      return Long.MAX_VALUE;
    }
    update();
    if (current == 0 && reload == 0) {
      return Long.MAX_VALUE;
    }
    return origin + (current != 0 ? current : reload + 1L) * cyclesOfTick();
  }

  /** Counts what has not been counted yet. */
  void update() {
    if ((control & ENABLE) != 0 && !frozen) {
      long ticks = (state.cycles - origin) / cyclesOfTick();
      if (ticks > 0) {
        origin += ticks * cyclesOfTick();
        count(ticks);
      }
    }
  }

  /** Stops the counter while a debugger halts the processor (C1.6.1). */
  void setFrozen(boolean value) {
    update();
    if (frozen && !value) {
      origin = state.cycles;
    }
    frozen = value;
    state.attention = true;
  }

  private void count(long ticks) {
    if (ticks < current) {
      current -= (int) ticks;
      return;
    }
    // The counter comes from 1 to 0, which is the event; from 0 the next tick loads SYST_RVR.
    long events = current > 0 ? 1 : 0;
    long rest = ticks - current;
    current = 0;
    if (reload != 0) {
      events += rest / (reload + 1);
      int beyond = (int) (rest % (reload + 1));
      current = beyond == 0 ? 0 : reload + 1 - beyond;
    }
    if (events > 0) {
      countFlag = true;
      if ((control & TICKINT) != 0) {
        table.pend(ExceptionTable.SYS_TICK);
      }
    }
  }

  private int cyclesOfTick() {
    return (control & CLKSOURCE) != 0 ? 1 : referenceDivider;
  }
}
