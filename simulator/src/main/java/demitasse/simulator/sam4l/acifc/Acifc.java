package demitasse.simulator.sam4l.acifc;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.PadRouter;
import demitasse.simulator.sam4l.ReportingBlock;
import java.util.function.IntConsumer;

/**
 * The Analog Comparator Interface ACIFC (datasheet, chapter ACIFC).
 *
 * <p>Made with {@code new Acifc(services, line, pads)}. Comparators 0 and 1 compare ACIFC_ACAP0
 * with ACIFC_ACAN0, and ACIFC_ACBP0 with ACIFC_ACBN0; 2 and 3 the pads that end in 1, which bigger
 * packages have. In window n, of comparators 2n and 2n+1, the common input is inside while both
 * outputs are 1.
 */
public final class Acifc extends ReportingBlock {
  static final int CTRL = 0x00;
  static final int SR = 0x04;
  static final int IER = 0x10;
  static final int IDR = 0x14;
  static final int IMR = 0x18;
  static final int ISR = 0x1C;
  static final int ICR = 0x20;
  static final int TR = 0x24;
  static final int PARAMETER = 0x30;
  static final int VERSION = 0x34;
  static final int CONFW0 = 0x80;
  static final int CONF0 = 0xD0;

  private static final int EN = 1;
  private static final int EVENTEN = 1 << 1;
  private static final int USTART = 1 << 4;
  private static final int ESTART = 1 << 5;
  private static final int ACTEST = 1 << 7;
  private static final int CTRL_BITS = EN | EVENTEN | USTART | ESTART | ACTEST;
  private static final int INTERRUPTS = 0x0F00_FFFF;
  private static final int WINDOW_SHIFT = 24;
  private static final int COMPARATORS = 8;

  /** The 64-pin package has two comparators and one window. */
  private static final int PARAMETER_VALUE = 0x10003;

  private static final int VERSION_VALUE = 0x101;

  private final InterruptLine line;
  private final Comparator[] comparators = new Comparator[COMPARATORS];
  private final Window[] windows = new Window[COMPARATORS / 2];
  private IntConsumer events = source -> {};
  private int control;
  private int test;
  private int flags;
  private int interruptMask;

  public Acifc(ChipServices services, InterruptLine line, PadRouter pads) {
    super("ACIFC", services);
    this.line = line;
    for (int i = 0; i < COMPARATORS; i++) {
      comparators[i] = new Comparator(this, services.timeline(), pads, i);
    }
    for (int i = 0; i < windows.length; i++) {
      windows[i] = new Window(comparators[2 * i], comparators[2 * i + 1]);
    }
  }

  /** Sets who takes peripheral events: x for comparator x, 8 + n for window n. */
  public void setEventListener(IntConsumer listener) {
    events = listener;
  }

  /** A peripheral event from the PEVC: starts single comparisons if CTRL.EVENTEN lets it. */
  public void trigger() {
    if ((control & (EN | EVENTEN)) == (EN | EVENTEN)) {
      start(Comparator.EVENT_TRIGGERED);
    }
  }

  @Override
  public void reset() {
    control = 0;
    test = 0;
    flags = 0;
    interruptMask = 0;
    for (Comparator comparator : comparators) {
      comparator.reset();
    }
    for (Window window : windows) {
      window.reset();
    }
    updateLine();
  }

  @Override
  public int load(int offset) {
    int window = (offset - CONFW0) / 4;
    if (offset >= CONFW0 && window < windows.length) {
      return windows[window].configuration();
    }
    int comparator = (offset - CONF0) / 4;
    if (offset >= CONF0 && comparator < COMPARATORS) {
      return comparators[comparator].configuration();
    }
    return switch (offset) {
      case CTRL ->
          control
              | pending(Comparator.USER_TRIGGERED, USTART)
              | pending(Comparator.EVENT_TRIGGERED, ESTART);
      case SR -> status();
      case IER -> readOfWriteOnly("IER");
      case IDR -> readOfWriteOnly("IDR");
      case IMR -> interruptMask;
      case ISR -> flags;
      case ICR -> readOfWriteOnly("ICR");
      case TR -> test;
      case PARAMETER -> PARAMETER_VALUE;
      case VERSION -> VERSION_VALUE;
      default -> noRegister(offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    int window = (offset - CONFW0) / 4;
    int comparator = (offset - CONF0) / 4;
    if (offset >= CONFW0 && window < windows.length) {
      configureWindow(window, value);
    } else if (offset >= CONF0 && comparator < COMPARATORS) {
      configure(comparator, value);
    } else {
      storeCommon(offset, value);
    }
    updateLine();
  }

  private void storeCommon(int offset, int value) {
    switch (offset) {
      case CTRL -> control(value);
      case IER -> {
        checkReserved("IER", value, INTERRUPTS);
        interruptMask |= value & INTERRUPTS;
      }
      case IDR -> interruptMask &= ~value;
      case ICR -> {
        flags &= ~value;
        for (Comparator comparator : comparators) {
          comparator.compareAgain();
        }
      }
      case TR -> {
        checkReserved("TR", value, 0xFF);
        test = value & 0xFF;
        testChanged();
      }
      case SR, IMR, ISR, PARAMETER, VERSION -> writeOfReadOnly("the register");
      default -> noRegister(offset);
    }
  }

  private int pending(int mode, int bit) {
    for (Comparator comparator : comparators) {
      if (comparator.isMeasuring(mode)) {
        return bit;
      }
    }
    return 0;
  }

  private int status() {
    int status = 0;
    for (int i = 0; i < COMPARATORS; i++) {
      status |= (comparators[i].output() ? 1 << (2 * i) : 0);
      status |= (comparators[i].isReady() ? 2 << (2 * i) : 0);
    }
    for (int i = 0; i < windows.length; i++) {
      status |= windows[i].isInside() ? 1 << (WINDOW_SHIFT + i) : 0;
    }
    return status;
  }

  private void control(int value) {
    checkReserved("CTRL", value, CTRL_BITS);
    boolean wasTested = isTested();
    boolean switches = ((value ^ control) & EN) != 0;
    control = value & (EN | EVENTEN | ACTEST);
    if (switches) {
      for (Comparator comparator : comparators) {
        if ((value & EN) != 0) {
          comparator.switchOn();
        } else {
          comparator.switchOff();
        }
      }
    }
    if ((value & USTART) != 0 && (control & EN) == 0) {
      report(Misuse.WRONG_ORDER, "CTRL.USTART was set while CTRL.EN is 0; nothing is compared");
    } else if ((value & USTART) != 0) {
      start(Comparator.USER_TRIGGERED);
    }
    if (wasTested != isTested()) {
      testChanged();
    }
  }

  private void start(int mode) {
    for (Comparator comparator : comparators) {
      comparator.trigger(mode);
    }
  }

  private void testChanged() {
    if (isTested()) {
      for (Comparator comparator : comparators) {
        comparator.compareAgain();
      }
    }
  }

  private void configure(int number, int value) {
    checkReserved("CONF", value, Comparator.BITS);
    if (((value >>> 8) & 3) != 0) {
      report(Misuse.RESERVED, "CONF.INSELN is not 0, the only input there is");
    }
    comparators[number].configure(value, (control & EN) != 0);
  }

  private void configureWindow(int number, int value) {
    checkReserved("CONFW", value, Window.BITS);
    windows[number].configure(value);
    comparators[2 * number].compareAgain();
  }

  boolean isTested() {
    return (control & ACTEST) != 0;
  }

  boolean testOutput(int comparator) {
    return ((test >>> comparator) & 1) != 0;
  }

  void startedUp(int number) {
    flags |= 2 << (2 * number);
    updateLine();
  }

  void compared(int number, boolean toggled) {
    Comparator comparator = comparators[number];
    boolean interrupts =
        switch (comparator.interruptSetting()) {
          case 0 -> comparator.output();
          case 1 -> !comparator.output();
          case 2 -> toggled;
          default -> true;
        };
    if (interrupts) {
      flags |= 1 << (2 * number);
    }
    if (comparator.givesEvent()) {
      events.accept(number);
    }
    evaluate(number / 2);
    updateLine();
  }

  private void evaluate(int number) {
    Window window = windows[number];
    if (window.isReady()) {
      window.evaluate();
      if (window.interrupts()) {
        flags |= 1 << (WINDOW_SHIFT + number);
      }
      if (window.givesEvent()) {
        events.accept(COMPARATORS + number);
      }
    }
  }

  private void updateLine() {
    line.set((flags & interruptMask) != 0);
  }
}
