package demitasse.simulator.sam4l.power;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.clock.Mask;
import demitasse.simulator.sam4l.clock.SleepLevel;
import demitasse.simulator.sam4l.table.LockedBlock;
import demitasse.simulator.sam4l.table.Register;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/** PM, the power manager: main clock, dividers, clock masks, causes of reset and wake-up. */
public final class PowerManager extends LockedBlock {
  private static final int CFD = 1 << 0;
  private static final int CKRDY = 1 << 5;
  private static final int WAKE = 1 << 8;
  private static final int INTERRUPTS = CFD | CKRDY | WAKE | AE;

  private static final int DIVIDE = 1 << 7;
  private static final int SELECT_FIELDS = DIVIDE | 7;
  private static final int FIRST_MASK = 0x20;

  /** Cycles of the main clock until a new division holds on all buses: the longest division. */
  private static final int SETTLING_CYCLES = 256;

  private final ClockTree clocks;
  private final Event settled;
  private final Register mainControl;
  private final Register cpuSelect;
  private final Register failureDetector;
  private boolean clocksReady = true;
  private int resetCause = ResetCause.POWER_ON.bit();
  private int wakeCause;

  public PowerManager(ChipServices services, InterruptLine line, ClockTree clocks) {
    super("PM", services, line, 0xC0, INTERRUPTS, 0x58);
    this.clocks = clocks;
    settled = services.timeline().event("PM CKRDY", this::settle);
    mainControl = readWrite(0x00, "MCCTRL", 0, 7).locked().onWrite(this::selectMainClock);
    cpuSelect = readWrite(0x04, "CPUSEL", 0, SELECT_FIELDS).locked().onWrite(this::selectCpu);
    for (int bridge = 0; bridge < 4; bridge++) {
      addBridge(bridge);
    }
    for (Mask mask : Mask.values()) {
      addMask(mask);
    }
    readWrite(0x40, "PBADIVMASK", 0, 0x7F).locked().onWrite(value -> clocks.setDividerMask(value));
    failureDetector = readWrite(0x54, "CFDCTRL", 0, 0x80000001).locked();
    clocks.main().addListener(this::detectFailure);
    readOnly(0xD4, "SR", this::status);
    readWrite(0x160, "PPCR", 0x1FE, 0x7FF).locked();
    readOnly(0x180, "RCAUSE", () -> resetCause);
    readOnly(0x184, "WCAUSE", () -> wakeCause);
    readWrite(0x188, "AWEN", 0, -1);
    readWrite(0x190, "OBS", 0, -1);
    readWrite(0x194, "FASTSLEEP", 0, 0x011F0101);
    constant(0x3F8, "CONFIG", 0xF);
    constant(0x3FC, "VERSION", 0x441);
  }

  private void addBridge(int bridge) {
    String name = "PB" + (char) ('A' + bridge) + "SEL";
    readWrite(0x0C + 4 * bridge, name, 0, SELECT_FIELDS)
        .locked()
        .onWrite(value -> selectBridge(bridge, name, value));
  }

  private void addMask(Mask mask) {
    readWrite(FIRST_MASK + 4 * mask.index(), mask + "MASK", mask.resetValue(), fields(mask))
        .locked()
        .onWrite(value -> clocks.setMask(mask, value));
  }

  private static int fields(Mask mask) {
    return switch (mask) {
      case CPU -> 0x1;
      case HSB -> 0x3FF;
      case PBA -> 0xEFFFFF;
      case PBB -> 0x7F;
      case PBC -> 0x1F;
      case PBD -> 0x3F;
    };
  }

  private void selectMainClock(int selection) {
    ClockSource source = clocks.mainSource(selection);
    if (source == null) {
      report(Misuse.RESERVED, "MCCTRL.MCSEL %d is reserved".formatted(selection));
    } else if (source.hertz() == 0) {
      report(
          Misuse.WRONG_ORDER,
          "MCCTRL chose clock %d, which is not ready: the chip stands still".formatted(selection));
    }
    clocks.selectMain(selection);
  }

  /** Falls back to RCSYS when the main clock fails while CFDCTRL.CFDEN is set. */
  private void detectFailure() {
    boolean asleep = clocks.sleepLevel().compareTo(SleepLevel.OSCILLATORS) >= 0;
    if (failureDetector.has(1) && clocks.main().hertz() == 0 && !asleep) {
      mainControl.set(0);
      clocks.selectMain(0);
      interrupts().raise(CFD);
    }
  }

  private void selectCpu(int value) {
    clocks.divideCpu(shift(value));
    unsettle("CPUSEL");
  }

  private void selectBridge(int bridge, String name, int value) {
    clocks.divideBridge(bridge, shift(value));
    unsettle(name);
    if (shift(value) < shift(cpuSelect.value())) {
      report(
          Misuse.ELECTRICAL,
          name + " makes the bus faster than the processor: the processor's division is the least");
    }
  }

  /** PBSEL and CPUSEL divide by 2^(SEL+1) if DIV is set. */
  private static int shift(int value) {
    return (value & DIVIDE) == 0 ? 0 : (value & 7) + 1;
  }

  private void unsettle(String register) {
    if (!clocksReady) {
      report(Misuse.BUSY, register + " was written while SR.CKRDY was 0");
    }
    clocksReady = false;
    long hertz = Math.max(1, clocks.main().hertz());
    settled.scheduleIn(Timeline.picoseconds(SETTLING_CYCLES, hertz));
  }

  private void settle() {
    clocksReady = true;
    interrupts().raise(CKRDY);
  }

  private int status() {
    int flags = interrupts().flags() & ~CKRDY;
    return clocksReady ? flags | CKRDY : flags;
  }

  /** Tells the power manager why the chip was reset; RCAUSE keeps it until the next reset. */
  public void setResetCause(ResetCause cause) {
    resetCause = cause.bit();
    wakeCause = 0;
  }

  /** RCAUSE. */
  public int resetCause() {
    return resetCause;
  }

  /** Tells the power manager which asynchronous event ended a sleep: bits of WCAUSE. */
  public void wake(int causes) {
    wakeCause = causes;
    interrupts().raise(WAKE);
  }

  @Override
  protected void afterReset() {
    settled.cancel();
    clocksReady = true;
    clocks.selectMain(0);
    clocks.divideCpu(0);
    for (int bridge = 0; bridge < 4; bridge++) {
      clocks.divideBridge(bridge, 0);
    }
    for (Mask mask : Mask.values()) {
      clocks.setMask(mask, mask.resetValue());
    }
    clocks.setDividerMask(0);
  }
}
