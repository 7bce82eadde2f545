package demitasse.simulator.sam4l.eic;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.PadRouter;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The External Interrupt Controller: EXTINT0, which is the NMI, and EXTINT1 to 8 (Atmel 42023,
 * EIC).
 */
public final class Eic extends RegisterBlock {
  /** Interrupt lines: the NMI, and eight of the NVIC. */
  public static final int LINES = 9;

  private static final int IER = 0x00;
  private static final int IDR = 0x04;
  private static final int IMR = 0x08;
  private static final int ISR = 0x0C;
  private static final int ICR = 0x10;

  /** 0: edges, 1: levels. */
  static final int MODE = 0x14;

  /** 0: falling, 1: rising. */
  static final int EDGE = 0x18;

  /** 0: low, 1: high. */
  static final int LEVEL = 0x1C;

  static final int FILTER = 0x20;
  static final int ASYNC = 0x28;
  private static final int EN = 0x30;
  private static final int DIS = 0x34;
  private static final int CTRL = 0x38;
  private static final int VERSION = 0x3FC;

  private static final int EXISTING = (1 << LINES) - 1;

  private final ChipServices services;
  private final ClockSource clock;
  private final List<InterruptLine> lines;
  private final List<ExternalInterrupt> inputs = new ArrayList<>();
  private final int[] settings = new int[CTRL / 4];
  private int mask;
  private int enabled;
  private int latched;

  /**
   * @param clock samples the inputs, but for those that are asynchronous
   * @param lines {@value #LINES} lines: the NMI, then EXTINT1 to 8
   */
  public Eic(ChipServices services, ClockSource clock, PadRouter pads, List<InterruptLine> lines) {
    super("EIC");
    this.services = services;
    this.clock = clock;
    this.lines = List.copyOf(lines);
    for (int number = 0; number < LINES; number++) {
      inputs.add(new ExternalInterrupt(this, number, services, pads));
    }
    clock.addListener(() -> inputs.forEach(ExternalInterrupt::clockChanged));
  }

  @Override
  public int load(int offset) {
    return switch (offset) {
      case IMR -> mask;
      case ISR -> status();
      case CTRL -> enabled;
      case MODE, EDGE, LEVEL, FILTER, ASYNC -> settings[offset / 4];
      case VERSION -> 0x302;
      case IER, IDR, ICR, EN, DIS -> {
        report(Misuse.ACCESS, "load of the write-only register at 0x%02x".formatted(offset));
        yield 0;
      }
      default -> noRegister(offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    switch (offset) {
      case IER -> mask |= existing(value);
      case IDR -> mask &= ~value;
      case ICR -> latched &= ~value;
      case MODE, EDGE, LEVEL, FILTER, ASYNC -> settings[offset / 4] = existing(value);
      case EN -> enabled |= existing(value);
      case DIS -> enabled &= ~value;
      case IMR, ISR, CTRL, VERSION ->
          report(Misuse.ACCESS, "store to the read-only register at 0x%02x".formatted(offset));
      default -> noRegister(offset);
    }
    updateLines();
  }

  private int existing(int value) {
    if ((value & ~EXISTING) != 0) {
      report(Misuse.RESERVED, "the chip has no EXTINT9 or higher: 0x%x".formatted(value));
    }
    return value & EXISTING;
  }

  boolean isSet(int register, int bit) {
    return (settings[register / 4] & bit) != 0;
  }

  /** An input has another level; maybe it is the edge that edge mode waits for. */
  void levelChanged(int bit, boolean isEdge) {
    if (isEdge && !isSet(MODE, bit)) {
      latched |= bit & enabled;
    }
    updateLines();
  }

  /** Edges stay until ICR clears them; levels as long as they last, and then until ICR. */
  private int status() {
    for (int number = 0; number < LINES; number++) {
      int bit = 1 << number;
      if (isSet(MODE, bit) && inputs.get(number).isActive()) {
        latched |= bit & enabled;
      }
    }
    return latched;
  }

  private void updateLines() {
    int asking = status() & mask;
    for (int number = 0; number < LINES; number++) {
      lines.get(number).set((asking & (1 << number)) != 0);
    }
  }

  /** A cycle of the clock in picoseconds, or 0 while it stands still. */
  long cycleTime() {
    return clock.hertz() == 0 ? 0 : Timeline.picoseconds(1, clock.hertz());
  }

  private int noRegister(int offset) {
    report(Misuse.NO_REGISTER, "no register at offset 0x%02x".formatted(offset));
    return 0;
  }

  private void report(Misuse misuse, String text) {
    services.report(name(), misuse, text);
  }

  @Override
  public void reset() {
    Arrays.fill(settings, 0);
    mask = 0;
    enabled = 0;
    latched = 0;
    inputs.forEach(ExternalInterrupt::reset);
    updateLines();
  }
}
