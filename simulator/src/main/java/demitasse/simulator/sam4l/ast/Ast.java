package demitasse.simulator.sam4l.ast;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.ReportingBlock;
import demitasse.simulator.time.Event;
import java.util.function.IntConsumer;

/**
 * The Asynchronous Timer AST: alarms, periodic interrupts and a calendar (datasheet, chapter AST).
 *
 * <p>Made with {@code new Ast(services, clocks, lines)}: the clocks in the order of CLOCK.CSSEL
 * (RCSYS, the 32 kHz oscillator, the APB clock, a generic clock, the 1 kHz clock), the lines in the
 * order of their numbers (ALARM, PER, OVF, READY, CLKREADY). {@link #setWakeLine} and {@link
 * #setEventListener} are optional. Only a power-on reset or a backup reset shall call {@link
 * #reset}.
 *
 * <p>The counter is computed when somebody looks. A write that must be synchronised takes effect at
 * the end of SR.BUSY; if the counter passes an alarm before, that alarm is missed, as on the chip.
 */
public final class Ast extends ReportingBlock {
  /**
   * Cycles of the prescaler's clock in which a write is synchronised. The datasheet says "a few";
   * that an alarm which is cleared and set four counts of two cycles ahead is missed has been seen.
   */
  public static final int SYNCHRONISATION_CYCLES = 4;

  static final int CR = 0x00;
  static final int CV = 0x04;
  static final int SR = 0x08;
  static final int SCR = 0x0C;
  static final int IER = 0x10;
  static final int IDR = 0x14;
  static final int IMR = 0x18;
  static final int WER = 0x1C;
  static final int AR0 = 0x20;
  static final int AR1 = 0x24;
  static final int PIR0 = 0x30;
  static final int PIR1 = 0x34;
  static final int CLOCK = 0x40;
  static final int DTR = 0x44;
  static final int EVE = 0x48;
  static final int EVD = 0x4C;
  static final int EVM = 0x50;
  static final int CALV = 0x54;
  static final int PARAMETER = 0xF0;
  static final int VERSION = 0xFC;

  static final int BUSY = 1 << 24;
  static final int READY = 1 << 25;
  static final int CLKBUSY = 1 << 28;
  static final int CLKRDY = 1 << 29;

  private static final int CR_EN = 1;
  private static final int CR_PCLR = 1 << 1;
  private static final int CR_CAL = 1 << 2;
  private static final int CR_CA0 = 1 << 8;
  private static final int CR_CA1 = 1 << 9;
  private static final int CR_PSEL = 0x1F << 16;
  private static final int CR_BITS = CR_EN | CR_CAL | CR_CA0 | CR_CA1 | CR_PSEL;

  /** DT, DTEXPWA, two alarms, two periods with writable INSEL. */
  private static final int PARAMETER_VALUE = 0xD203;

  private static final int VERSION_VALUE = 0x311;
  private static final int INTERRUPTS = AstCounter.FLAGS | READY | CLKRDY;

  private final AstCounter counter = new AstCounter();
  private final AstClock clock;
  private final InterruptLine[] lines;
  private final Event synchronised;
  private final Event flagDue;
  private InterruptLine wake = level -> {};
  private IntConsumer events = flag -> {};

  private final int[] alarms = new int[2];
  private final int[] intervals = new int[2];
  private int control;
  private int flags;
  private int interruptMask;
  private int wakeEnable;
  private int eventMask;
  private int tuner;

  private boolean busy;
  private int pendingOffset;
  private int pendingValue;
  private long pendingUntil;
  private long settledCycle;

  public Ast(ChipServices services, ClockSource[] clocks, InterruptLine[] lines) {
    super("AST", services);
    this.lines = lines.clone();
    clock = new AstClock(this, services, clocks);
    synchronised = services.timeline().event("AST synchronised", this::synchronisationEnds);
    flagDue = services.timeline().event("AST flag", this::settleAndPlan);
  }

  /** Sets what is high while a flag that WER enables is set: the power manager's wake-up. */
  public void setWakeLine(InterruptLine line) {
    wake = line;
  }

  /** Sets who takes peripheral events; it gets the flag's bit of SR for each that EVE enabled. */
  public void setEventListener(IntConsumer listener) {
    events = listener;
  }

  @Override
  public void reset() {
    counter.reset();
    clock.reset();
    synchronised.cancel();
    flagDue.cancel();
    busy = false;
    control = 0;
    flags = 0;
    interruptMask = 0;
    wakeEnable = 0;
    eventMask = 0;
    tuner = 0;
    for (int i = 0; i < 2; i++) {
      alarms[i] = 0;
      intervals[i] = 0;
    }
    updateLines();
  }

  @Override
  public int load(int offset) {
    return switch (offset) {
      case CR -> synchronisedRead("CR", control);
      case CV -> synchronisedRead("CV", settledValue());
      case SR -> status();
      case SCR -> readOfWriteOnly("SCR");
      case IER -> readOfWriteOnly("IER");
      case IDR -> readOfWriteOnly("IDR");
      case IMR -> interruptMask;
      case WER -> synchronisedRead("WER", wakeEnable);
      case AR0 -> synchronisedRead("AR0", alarms[0]);
      case AR1 -> synchronisedRead("AR1", alarms[1]);
      case PIR0 -> synchronisedRead("PIR0", intervals[0]);
      case PIR1 -> synchronisedRead("PIR1", intervals[1]);
      case CLOCK -> clock.register();
      case DTR -> synchronisedRead("DTR", tuner);
      case EVE -> readOfWriteOnly("EVE");
      case EVD -> readOfWriteOnly("EVD");
      case EVM -> eventMask;
      case CALV -> synchronisedRead("CALV", settledValue());
      case PARAMETER -> PARAMETER_VALUE;
      case VERSION -> VERSION_VALUE;
      default -> noRegister(offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    settle();
    switch (offset) {
      case CR -> synchronise("CR", offset, value, CR_BITS | CR_PCLR);
      case CV -> synchronise("CV", offset, value, -1);
      case SCR -> clear(value);
      case IER -> enable(value);
      case IDR -> interruptMask &= ~value;
      case WER -> synchronise("WER", offset, value, AstCounter.FLAGS);
      case AR0 -> synchronise("AR0", offset, value, -1);
      case AR1 -> synchronise("AR1", offset, value, -1);
      case PIR0 -> synchronise("PIR0", offset, value, 0x1F);
      case PIR1 -> synchronise("PIR1", offset, value, 0x1F);
      case CLOCK -> writeClock(value);
      case DTR -> synchronise("DTR", offset, value, 0xFF3F);
      case EVE -> synchronise("EVE", offset, value, AstCounter.FLAGS);
      case EVD -> synchronise("EVD", offset, value, AstCounter.FLAGS);
      case CALV -> synchronise("CALV", offset, value, -1);
      case SR, IMR, EVM, PARAMETER, VERSION -> writeOfReadOnly("the register");
      default -> noRegister(offset);
    }
    updateLines();
    plan();
  }

  private int status() {
    settle();
    return flags | (busy ? BUSY : 0) | (clock.isBusy() ? CLKBUSY : 0);
  }

  private int settledValue() {
    settle();
    return counter.value();
  }

  private int synchronisedRead(String register, int value) {
    if (busy) {
      report(Misuse.BUSY, register + " was read while SR.BUSY is 1; it reads zero until BUSY is 0");
      return 0;
    }
    return value;
  }

  private void enable(int value) {
    checkReserved("IER", value, INTERRUPTS);
    interruptMask |= value & INTERRUPTS;
  }

  /** The two flags of the interface itself need no synchronisation, or READY never went away. */
  private void clear(int value) {
    if ((value & AstCounter.FLAGS) != 0 || busy) {
      synchronise("SCR", SCR, value, INTERRUPTS);
    } else {
      checkReserved("SCR", value, INTERRUPTS);
      flags &= ~value;
    }
  }

  private void synchronise(String register, int offset, int value, int existing) {
    if (busy) {
      report(
          Misuse.BUSY,
          register + " was written while SR.BUSY is 1; the write is lost: wait until BUSY is 0");
      return;
    }
    checkReserved(register, value, existing);
    if (offset == CR && (value & CR_EN) != 0 && !clock.isOn()) {
      report(
          Misuse.WRONG_ORDER,
          "CR.EN was set before CLOCK.CEN and the end of SR.CLKBUSY: the counter has no clock");
    }
    pendingOffset = offset;
    pendingValue = value & existing;
    if (clock.isOn()) {
      busy = true;
      pendingUntil = clock.cycles() + SYNCHRONISATION_CYCLES;
      synchronised.scheduleAt(clock.timeOf(pendingUntil));
    } else {
      apply();
    }
  }

  private void synchronisationEnds() {
    settle();
    busy = false;
    apply();
    flags |= READY;
    updateLines();
    plan();
  }

  private void apply() {
    int value = pendingValue;
    switch (pendingOffset) {
      case CR -> applyControl(value);
      case CV, CALV -> counter.setValue(value);
      case SCR -> flags &= ~value;
      case WER -> wakeEnable = value;
      case AR0, AR1 -> {
        int index = pendingOffset == AR0 ? 0 : 1;
        alarms[index] = value;
        counter.setAlarm(index, value);
      }
      case PIR0, PIR1 -> {
        int index = pendingOffset == PIR0 ? 0 : 1;
        intervals[index] = value;
        counter.setInterval(index, value);
      }
      case DTR -> {
        tuner = value;
        counter.setTuner(value);
      }
      case EVE -> eventMask |= value;
      case EVD -> eventMask &= ~value;
      default -> throw new IllegalStateException("not a synchronised register");
    }
  }

  private void applyControl(int value) {
    control = value & CR_BITS;
    if ((value & CR_PCLR) != 0) {
      counter.clearPrescaler();
    }
    counter.configure(
        (value & CR_EN) != 0,
        (value & CR_CAL) != 0,
        (value & CR_CA0) != 0,
        (value & CR_CA1) != 0,
        (value & CR_PSEL) >>> 16);
  }

  private void writeClock(int value) {
    checkReserved("CLOCK", value, 0x701);
    clock.write(value);
    if (busy && !clock.isOn()) {
      // Without its clock the synchronisation would never end.
      synchronised.cancel();
      busy = false;
      apply();
    }
    settledCycle = clock.cycles();
  }

  void clockSwitched() {
    settledCycle = clock.cycles();
    flags |= CLKRDY;
    updateLines();
    plan();
  }

  void frequencyChanged() {
    if (busy) {
      synchronised.scheduleAt(clock.timeOf(pendingUntil));
    }
    settleAndPlan();
  }

  private void settleAndPlan() {
    settle();
    plan();
  }

  /** Brings the counter and the flags to the present. */
  private void settle() {
    if (!clock.isOn()) {
      return;
    }
    long cycles = clock.cycles();
    int raised = counter.advance(cycles - settledCycle);
    settledCycle = cycles;
    if (raised != 0) {
      flags |= raised;
      updateLines();
      for (int rest = raised & eventMask; rest != 0; rest &= rest - 1) {
        events.accept(Integer.lowestOneBit(rest));
      }
    }
  }

  /** Schedules the next flag that somebody is waiting for; the others are found by settling. */
  private void plan() {
    int wanted = ((interruptMask | wakeEnable) & ~flags) | eventMask;
    long cycles = clock.isOn() ? counter.cyclesUntil(wanted) : Long.MAX_VALUE;
    if (cycles >= Long.MAX_VALUE / 2) {
      flagDue.cancel();
    } else {
      flagDue.scheduleAt(clock.timeOf(settledCycle + cycles));
    }
  }

  private void updateLines() {
    int pending = flags & interruptMask;
    lines[0].set((pending & (AstCounter.ALARM0 | AstCounter.ALARM1)) != 0);
    lines[1].set((pending & (AstCounter.PER0 | AstCounter.PER1)) != 0);
    lines[2].set((pending & AstCounter.OVF) != 0);
    lines[3].set((pending & READY) != 0);
    lines[4].set((pending & CLKRDY) != 0);
    wake.set((flags & wakeEnable) != 0);
  }
}
