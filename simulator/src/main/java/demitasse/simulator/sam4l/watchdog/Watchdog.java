package demitasse.simulator.sam4l.watchdog;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.table.InterruptingBlock;
import demitasse.simulator.sam4l.table.Register;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/**
 * WDT, the watchdog timer: basic and window mode, with or without an interrupt before the reset.
 */
public final class Watchdog extends InterruptingBlock {
  private static final int EN = 1 << 0;
  private static final int DAR = 1 << 1;
  private static final int WINDOW_MODE = 1 << 2;
  private static final int SFV = 1 << 3;
  private static final int IM = 1 << 4;
  private static final int CEN = 1 << 16;
  private static final int CSSEL = 1 << 17;
  private static final int FIELDS = 0x007F5F9F;

  private static final int WINDOW = 1 << 0;
  private static final int CLEARED = 1 << 1;
  private static final int WINT = 1 << 2;

  /** Cycles of the watchdog's clock that a clear takes. */
  private static final int CLEAR_CYCLES = 3;

  private final ClockSource rcsys;
  private final ClockSource clk32k;
  private final Runnable chipReset;
  private final Event timeout;
  private final Event windowOpen;
  private final Event cleared;
  private final Register control;
  private final DoubleKey controlKey = new DoubleKey();
  private final DoubleKey clearKey = new DoubleKey();
  private int kept = -1;

  /** Makes the timer; {@code chipReset} is what happens when it runs out. */
  public Watchdog(
      ChipServices services,
      InterruptLine line,
      ClockSource rcsys,
      ClockSource clk32k,
      Runnable chipReset) {
    super("WDT", services, line, 0x0C, WINT);
    this.rcsys = rcsys;
    this.clk32k = clk32k;
    this.chipReset = chipReset;
    timeout = services.timeline().event("WDT timeout", this::timeout);
    windowOpen = services.timeline().event("WDT window", this::openWindow);
    cleared = services.timeline().event("WDT cleared", () -> {});
    control = readWrite(0x00, "CTRL", 0x10080, -1);
    writeOnly(0x04, "CLR", -1, this::clear);
    readOnly(0x08, "SR", this::status);
    constant(0x3FC, "VERSION", 0x501);
    rcsys.addListener(this::restart);
    clk32k.addListener(this::restart);
  }

  @Override
  public void store(int offset, int value) {
    if (offset == control.offset()) {
      writeControl(value);
    } else {
      super.store(offset, value);
    }
  }

  private void writeControl(int value) {
    DoubleKey.Step step = controlKey.write(value);
    if (step == DoubleKey.Step.WRONG) {
      report(Misuse.LOCKED, "CTRL takes two writes of one value, with the keys 0x55 and 0xAA");
    } else if (step == DoubleKey.Step.SECOND && control.has(SFV)) {
      report(Misuse.LOCKED, "CTRL was written after SFV fixed it");
    } else if (step == DoubleKey.Step.SECOND) {
      control.set(value & FIELDS);
      restart();
    }
  }

  private void clear(int value) {
    DoubleKey.Step step = clearKey.write(value);
    if (step == DoubleKey.Step.WRONG) {
      report(Misuse.LOCKED, "CLR takes two writes of one value, with the keys 0x55 and 0xAA");
    } else if (step == DoubleKey.Step.SECOND && (value & 1) != 0) {
      clearCounter();
    }
  }

  private void clearCounter() {
    if (!control.has(EN)) {
      return;
    }
    if (cleared.isScheduled()) {
      report(Misuse.BUSY, "CLR was written while SR.CLEARED was 0");
    } else if (windowOpen.isScheduled()) {
      report(Misuse.WRONG_ORDER, "CLR was written before the window opened: the chip is reset");
      chipReset.run();
    } else {
      restart();
    }
  }

  private void restart() {
    timeout.cancel();
    windowOpen.cancel();
    cleared.cancel();
    long hertz = clock().hertz();
    if (!control.has(EN | CEN) || hertz == 0) {
      return;
    }
    cleared.scheduleIn(Timeline.picoseconds(CLEAR_CYCLES, hertz));
    long banned = 0;
    if (control.has(WINDOW_MODE)) {
      banned = period(control.field(18, 5));
      windowOpen.scheduleIn(banned);
    }
    timeout.scheduleIn(banned + period(control.field(8, 5)));
  }

  private ClockSource clock() {
    return control.has(CSSEL) ? clk32k : rcsys;
  }

  /** 2^(select+1) cycles, in picoseconds. */
  private long period(int select) {
    return Timeline.picoseconds(1L << (select + 1), clock().hertz());
  }

  private void openWindow() {
    if (control.has(IM)) {
      interrupts().raise(WINT);
    }
  }

  private void timeout() {
    boolean warned = (interrupts().flags() & WINT) != 0;
    if (control.has(IM) && !control.has(WINDOW_MODE) && !warned) {
      interrupts().raise(WINT);
      restart();
    } else {
      chipReset.run();
    }
  }

  private int status() {
    int status = cleared.isScheduled() ? 0 : CLEARED;
    return windowOpen.isScheduled() ? status : status | WINDOW;
  }

  /** Whether the timer runs. */
  public boolean isEnabled() {
    return control.has(EN);
  }

  /** Lets the next reset be the watchdog's own, which keeps CTRL but for EN if DAR is set. */
  public void keepControl() {
    kept = control.has(DAR) ? control.value() & ~EN : control.value();
  }

  @Override
  protected void afterReset() {
    if (kept != -1) {
      control.set(kept);
      kept = -1;
    }
    controlKey.reset();
    clearKey.reset();
    restart();
  }
}
