package demitasse.simulator.processor;

/** WFI, WFE and SEV: when the processor sleeps, and what wakes it (ARM DDI 0403E, B1.5.17 on). */
final class SleepUnit {
  private enum Sleep {
    NONE,
    FOR_INTERRUPT,
    FOR_EVENT
  }

  private final CoreState state;
  private final ExceptionTable table;
  private final SystemControlBlock control;
  private Sleep sleep = Sleep.NONE;
  private boolean event;

  SleepUnit(CoreState state, ExceptionTable table, SystemControlBlock control) {
    this.state = state;
    this.table = table;
    this.control = control;
  }

  void reset() {
    sleep = Sleep.NONE;
    event = false;
  }

  boolean isSleeping() {
    return sleep != Sleep.NONE;
  }

  void wake() {
    sleep = Sleep.NONE;
  }

  void waitForInterrupt() {
    sleep = Sleep.FOR_INTERRUPT;
    state.attention = true;
  }

  void waitForEvent() {
    noteEvents();
    if (event) {
      event = false;
    } else {
      sleep = Sleep.FOR_EVENT;
      state.attention = true;
    }
  }

  /** Sets the event register: SEV, and each exception's entry and return. */
  void sendEvent() {
    event = true;
    state.attention = true;
  }

  /** Sets the event register too if something has become pending and SEVONPEND says so. */
  void noteEvents() {
    if (table.takePended() && control.isSystemControl(SystemControlBlock.SCR_SEVONPEND)) {
      event = true;
    }
  }

  /** Ends the sleep if there is a reason, which need not be an exception that can be entered. */
  void wakeIfDue() {
    noteEvents();
    if (sleep == Sleep.FOR_EVENT && event) {
      event = false;
      sleep = Sleep.NONE;
    } else if (sleep != Sleep.NONE) {
      int exception = table.highestPending();
      if (exception != 0 && table.preempts(exception, wakingPriority())) {
        sleep = Sleep.NONE;
      }
    }
  }

  /** PRIMASK keeps an exception from being entered, but not from ending WFI (B1.5.19). */
  private int wakingPriority() {
    return sleep == Sleep.FOR_INTERRUPT
        ? table.executionPriorityWithoutPrimask()
        : table.executionPriority();
  }
}
