package demitasse.simulator.sam4l.gpio;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.time.Timeline;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The registers of one port: 16 bytes for each, to write it, and to set, clear and toggle its bits.
 */
final class Port {
  /** Offsets of the registers, divided by 16. */
  static final int GPER = 0x00;

  static final int PMR0 = 0x01;
  static final int PMR1 = 0x02;
  static final int PMR2 = 0x03;
  static final int ODER = 0x04;
  static final int OVR = 0x05;
  static final int PVR = 0x06;
  static final int PUER = 0x07;
  static final int PDER = 0x08;
  static final int IER = 0x09;
  static final int IMR0 = 0x0A;
  static final int IMR1 = 0x0B;
  static final int GFER = 0x0C;
  static final int IFR = 0x0D;
  static final int ODMER = 0x0E;
  static final int ODCR0 = 0x10;
  static final int ODCR1 = 0x11;
  static final int OSRR0 = 0x13;
  static final int STER = 0x16;
  static final int EVER = 0x18;
  static final int LOCK = 0x1A;

  private static final int UNLOCK = 0x1E0;
  private static final int ASR = 0x1E4;
  private static final int PARAMETER = 0x1F8;
  private static final int VERSION = 0x1FC;

  private static final int WRITE = 0;
  private static final int SET = 1;
  private static final int CLEAR = 2;

  private static final int GROUPS = 0x20;
  private static final int KEY = 0xAA;
  private static final int UNLOCK_ADDRESS = 0x3FF;
  private static final int LOCK_OFFSET = LOCK << 4;
  private static final int NOTHING_UNLOCKED = -1;

  /** A pulse of two cycles always passes the glitch filter. */
  private static final int FILTER_CYCLES = 2;

  private static final int BYTES = 4;

  private final int number;
  private final int pins;
  private final ChipServices services;
  private final ClockSource clock;
  private final List<InterruptLine> lines;
  private final Runnable routesChanged;
  private final Pad[] pads = new Pad[PinMux.PORT_PINS];
  private final int[] registers = new int[GROUPS];
  private int unlocked = NOTHING_UNLOCKED;
  private boolean accessError;
  private int reportedDeaf;
  private final Set<String> reportedConflicts = new HashSet<>();

  /**
   * @param pins the pins that exist, one bit each
   * @param lines one for each eight pins
   */
  Port(
      int number,
      int pins,
      ChipServices services,
      ClockSource clock,
      List<InterruptLine> lines,
      Runnable routesChanged) {
    this.number = number;
    this.pins = pins;
    this.services = services;
    this.clock = clock;
    this.lines = lines;
    this.routesChanged = routesChanged;
    for (int pin = 0; pin < PinMux.PORT_PINS; pin++) {
      if ((pins & (1 << pin)) != 0) {
        String name = String.format(Locale.ROOT, "P%c%02d", 'A' + number, pin);
        pads[pin] = new Pad(this, pin, name, services.timeline());
        pads[pin].net().addConflictListener(this::reportConflict);
      }
    }
  }

  boolean isSet(int register, int bit) {
    return (registers[register] & bit) != 0;
  }

  /** Whether the input of a pin reads as high. */
  boolean isHigh(int bit) {
    return isSet(PVR, bit);
  }

  Net net(int pin) {
    return pads[pin] == null ? null : pads[pin].net();
  }

  /** Tells the signal and the net of each pad that a peripheral has. */
  void routes(BiConsumer<String, Net> route) {
    for (int pin = 0; pin < PinMux.PORT_PINS; pin++) {
      int bit = 1 << pin;
      if (pads[pin] != null && !isSet(GPER, bit)) {
        String signal = PinMux.signal(number, pin, select(bit));
        if (!signal.isEmpty()) {
          route.accept(signal, pads[pin].net());
        }
      }
    }
  }

  private int select(int bit) {
    return (isSet(PMR0, bit) ? 1 : 0) | (isSet(PMR1, bit) ? 2 : 0) | (isSet(PMR2, bit) ? 4 : 0);
  }

  /** How long a level must last to pass the glitch filter, in picoseconds. */
  long filterDelay() {
    return clock.hertz() == 0 ? 0 : Timeline.picoseconds(FILTER_CYCLES, clock.hertz());
  }

  int load(int offset) {
    switch (offset) {
      case ASR:
        return accessError ? 1 : 0;
      case PARAMETER:
        return pins;
      case VERSION:
        return 0x215;
      default:
        break;
    }
    int group = offset >> 4;
    if (!exists(offset)) {
      report(Misuse.NO_REGISTER, "load at offset 0x%03x, where no register is".formatted(offset));
      return 0;
    }
    if (offset == UNLOCK || operation(offset) != WRITE) {
      report(Misuse.ACCESS, "load of the write-only register at 0x%03x".formatted(offset));
      return 0;
    }
    if (group == PVR) {
      checkVisible();
    }
    return registers[group];
  }

  void store(int offset, int value) {
    int permitted = unlocked;
    unlocked = NOTHING_UNLOCKED;
    if (offset == UNLOCK) {
      unlock(value);
    } else if (offset == ASR) {
      accessError &= (value & 1) != 0;
    } else if (!exists(offset)) {
      report(Misuse.NO_REGISTER, "store at offset 0x%03x, where no register is".formatted(offset));
    } else if (isReadOnly(offset)) {
      report(Misuse.ACCESS, "store to the read-only register at 0x%03x".formatted(offset));
    } else if (offset >> 4 == LOCK && operation(offset) != SET && permitted != offset) {
      accessError = true;
      report(Misuse.LOCKED, "LOCK written without unlocking it: write UNLOCK immediately before");
    } else {
      change(offset >> 4, operation(offset), value & pins);
    }
  }

  private void unlock(int value) {
    int address = value & UNLOCK_ADDRESS;
    boolean right = value >>> 24 == KEY && (address & ~0xF) == LOCK_OFFSET;
    if (right) {
      unlocked = address;
    } else {
      report(Misuse.LOCKED, "UNLOCK written with a wrong key, or an address that is not LOCK's");
    }
  }

  private void change(int group, int operation, int value) {
    int before = registers[group];
    int after =
        switch (operation) {
          case WRITE -> value;
          case SET -> before | value;
          case CLEAR -> before & ~value;
          default -> before ^ value;
        };
    int locked = (before ^ after) & registers[LOCK];
    if (isLockable(group) && locked != 0) {
      report(Misuse.LOCKED, "a locked pin's configuration was written: unlock it in LOCK first");
      after ^= locked;
    }
    if (group == GFER && ((before ^ after) & registers[IER]) != 0) {
      report(Misuse.WRONG_ORDER, "GFER changed while the pin's interrupt is enabled in IER");
    }
    registers[group] = after;
    apply(group, before ^ after);
  }

  private void apply(int group, int changed) {
    if (changed == 0) {
      return;
    }
    boolean routing = group <= PMR2 && (group == GPER || (changed & ~registers[GPER]) != 0);
    if (routing) {
      for (int rest = group == GPER ? changed : 0; rest != 0; rest &= rest - 1) {
        pads[Integer.numberOfTrailingZeros(rest)].handOver();
      }
      routesChanged.run();
    }
    for (int rest = changed; rest != 0; rest &= rest - 1) {
      pads[Integer.numberOfTrailingZeros(rest)].configure();
    }
    if (group == IMR0 || group == IMR1 || group == IER) {
      checkModes();
    }
    updateLines();
  }

  /** Takes the level that a pin's input has now; an edge may ask for an interrupt. */
  void setLevel(int bit, boolean high) {
    if (isSet(PVR, bit) == high) {
      return;
    }
    registers[PVR] ^= bit;
    boolean either = !isSet(IMR1, bit) && !isSet(IMR0, bit);
    boolean rising = !isSet(IMR1, bit) && isSet(IMR0, bit);
    boolean falling = isSet(IMR1, bit) && !isSet(IMR0, bit);
    boolean matches = either || (high ? rising : falling);
    if (matches && isSet(IER, bit) && clock.hertz() != 0) {
      registers[IFR] |= bit;
      updateLines();
    }
  }

  private void updateLines() {
    int asking = registers[IFR] & registers[IER];
    for (int line = 0; line < BYTES; line++) {
      lines.get(line).set(((asking >>> (8 * line)) & 0xFF) != 0);
    }
  }

  private void checkModes() {
    if ((registers[IMR0] & registers[IMR1] & registers[IER]) != 0) {
      report(Misuse.RESERVED, "interrupt enabled with the reserved mode IMR1:IMR0 = 11");
    }
  }

  /** A pin that was prepared as an input, but for its Schmitt trigger, cannot be read. */
  private void checkVisible() {
    int prepared = registers[GPER] & (registers[PUER] | registers[PDER] | registers[IER]);
    int deaf = prepared & ~registers[ODER] & ~registers[STER];
    int readable = registers[STER] | registers[ODER] | (pins & ~registers[GPER]);
    int trouble = readable == 0 ? pins : deaf;
    if (trouble != 0 && trouble != reportedDeaf) {
      String what = deaf == 0 ? "all inputs" : "inputs 0x%08x".formatted(deaf);
      report(
          Misuse.WRONG_ORDER,
          "P%c: PVR read while %s have no Schmitt trigger: set STER first"
              .formatted('A' + number, what));
    }
    // A loop that polls would say it again and again.
    reportedDeaf = trouble;
  }

  private void reportConflict(String text) {
    if (reportedConflicts.add(text)) {
      report(Misuse.ELECTRICAL, text);
    }
  }

  void reportDeaf(String pad) {
    report(
        Misuse.WRONG_ORDER,
        pad + " waits for an interrupt, but its Schmitt trigger is off: set STER first");
  }

  private static boolean isLockable(int group) {
    return switch (group) {
      case GPER, PMR0, PMR1, PMR2, ODER, PUER, PDER, GFER, ODMER, ODCR0, ODCR1, OSRR0, STER -> true;
      default -> false;
    };
  }

  private static int operation(int offset) {
    return (offset >> 2) & 3;
  }

  private static boolean exists(int offset) {
    return switch (offset >> 4) {
      case GPER, PMR0, PMR1, PMR2, ODER, OVR, PUER, PDER, IER, IMR0, IMR1, GFER, ODMER -> true;
      case ODCR0, ODCR1, OSRR0, STER, EVER, LOCK -> true;
      case PVR -> operation(offset) == WRITE;
      case IFR -> operation(offset) == WRITE || operation(offset) == CLEAR;
      default -> offset == UNLOCK || offset == ASR || offset == PARAMETER || offset == VERSION;
    };
  }

  private static boolean isReadOnly(int offset) {
    return offset == PVR << 4 || offset == IFR << 4 || offset == PARAMETER || offset == VERSION;
  }

  private void report(Misuse misuse, String text) {
    services.report("GPIO", misuse, text);
  }

  /** Brings the registers to their values after reset: all pads are inputs of GPIO. */
  void reset() {
    for (int register = 0; register < registers.length; register++) {
      registers[register] = register == PVR ? registers[PVR] : 0;
    }
    registers[GPER] = pins;
    unlocked = NOTHING_UNLOCKED;
    accessError = false;
    reportedDeaf = 0;
    reportedConflicts.clear();
    routesChanged.run();
    for (Pad pad : pads) {
      if (pad != null) {
        pad.reset();
      }
    }
    updateLines();
  }
}
