package demitasse.simulator.sam4l.pdca;

import demitasse.simulator.bus.BusError;
import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/**
 * One channel: it moves items between memory and the peripheral of its PID, one per request.
 *
 * <p>A transfer takes place some cycles after the request, as an event of its own: never inside the
 * access to a register that caused the request.
 */
final class Channel {
  static final int MAR = 0x00;
  static final int PSR = 0x04;
  static final int TCR = 0x08;
  static final int MARR = 0x0C;
  static final int TCRR = 0x10;
  static final int CR = 0x14;
  static final int MR = 0x18;
  static final int SR = 0x1C;
  static final int IER = 0x20;
  static final int IDR = 0x24;
  static final int IMR = 0x28;
  static final int ISR = 0x2C;

  /** Bits of IER, IDR, IMR and ISR. */
  static final int RCZ = 1 << 0;

  static final int TRC = 1 << 1;
  static final int TERR = 1 << 2;

  private static final int INTERRUPTS = RCZ | TRC | TERR;

  /** Bits of CR. */
  private static final int TEN = 1 << 0;

  private static final int TDIS = 1 << 1;
  private static final int ECLR = 1 << 8;

  /** Fields of MR. */
  private static final int SIZE = 0x3;

  private static final int ETRIG = 1 << 2;
  private static final int RING = 1 << 3;
  private static final int RESERVED_SIZE = 3;

  private static final int COUNTER = 0xFFFF;
  private static final int PID = 0xFF;

  /** From a peripheral's request to the transfer: the handshake, and a cycle of each bus. */
  private static final int LATENCY_CYCLES = 4;

  private final int number;
  private final Pdca pdca;
  private final InterruptLine line;
  private final Event transfer;
  private int address;
  private int peripheral;
  private int count;
  private int reloadAddress;
  private int reloadCount;
  private int mode;
  private int mask;
  private boolean enabled;
  private boolean failed;

  Channel(int number, Pdca pdca, InterruptLine line, Timeline timeline) {
    this.number = number;
    this.pdca = pdca;
    this.line = line;
    transfer = timeline.event("PDCA channel " + number, this::transfer);
  }

  boolean isActive() {
    return enabled && count != 0;
  }

  int peripheral() {
    return peripheral;
  }

  int load(int offset) {
    return switch (offset) {
      case MAR -> address;
      case PSR -> peripheral;
      case TCR -> count;
      case MARR -> reloadAddress;
      case TCRR -> reloadCount;
      case MR -> mode;
      case SR -> enabled ? 1 : 0;
      case IMR -> mask;
      case ISR -> status();
      case CR, IER, IDR -> {
        report(Misuse.ACCESS, "load of the write-only register at 0x%02x".formatted(offset));
        yield 0;
      }
      default -> noRegister(offset);
    };
  }

  static boolean isWriteOnly(int offset) {
    return offset == CR || offset == IER || offset == IDR;
  }

  void store(int offset, int value) {
    switch (offset) {
      case MAR -> address = value;
      case PSR -> peripheral = value & PID;
      case TCR -> count = value & COUNTER;
      case MARR -> reloadAddress = value;
      case TCRR -> reloadCount = value & COUNTER;
      case CR -> control(value);
      case MR -> setMode(value);
      case IER -> mask |= value & INTERRUPTS;
      case IDR -> mask &= ~value;
      case SR, IMR, ISR ->
          report(Misuse.ACCESS, "store to the read-only register at 0x%02x".formatted(offset));
      default -> noRegister(offset);
    }
    proceed();
  }

  private void control(int value) {
    if ((value & ~(TEN | TDIS | ECLR)) != 0) {
      report(Misuse.RESERVED, "CR: reserved bits 0x%x written".formatted(value));
    }
    if ((value & ECLR) != 0) {
      failed = false;
    }
    if ((value & TDIS) != 0) {
      enabled = false;
    } else if ((value & TEN) != 0) {
      enabled = true;
      pdca.checkPeripheral(this);
    }
  }

  private void setMode(int value) {
    if ((value & SIZE) == RESERVED_SIZE || (value & ~(SIZE | ETRIG | RING)) != 0) {
      report(Misuse.RESERVED, "MR: reserved value 0x%x".formatted(value));
    }
    if ((value & ETRIG) != 0) {
      report(Misuse.NOT_MODELLED, "MR.ETRIG: transfers that peripheral events start");
    }
    mode = value & (SIZE | ETRIG | RING);
  }

  private int status() {
    int status = failed ? TERR : 0;
    if (reloadCount == 0) {
      status |= RCZ;
      if (count == 0) {
        status |= TRC;
      }
    }
    return status;
  }

  /** Reloads the counters if it is time, and looks whether a transfer can take place. */
  void proceed() {
    if (enabled && count == 0 && reloadCount != 0) {
      address = reloadAddress;
      count = reloadCount;
      if ((mode & RING) == 0) {
        reloadCount = 0;
      }
    }
    long hertz = pdca.hertz();
    DmaPort port = pdca.port(peripheral);
    boolean triggered = (mode & ETRIG) == 0;
    if (!isActive() || hertz == 0 || port == null || !triggered || !port.isReady()) {
      transfer.cancel();
    } else if (!transfer.isScheduled()) {
      transfer.scheduleIn(Timeline.picoseconds(LATENCY_CYCLES, hertz));
    }
    line.set((status() & mask) != 0);
  }

  private void transfer() {
    DmaPort port = pdca.port(peripheral);
    int width = 1 << (mode & SIZE);
    try {
      if (!port.isReady()) {
        // Somebody else took what was there; the peripheral will ask again.
        return;
      }
      if (address % width != 0 || width > 4) {
        report(
            Misuse.ACCESS,
            "memory address 0x%08x is not a multiple of the item's size".formatted(address));
        throw new BusError(address);
      }
      if (pdca.isReceive(peripheral)) {
        pdca.memory().store(address, port.read(), width);
      } else {
        port.write(pdca.memory().load(address, width));
      }
      address += width;
      count--;
      pdca.monitor().count(number, pdca.isReceive(peripheral), LATENCY_CYCLES);
    } catch (BusError error) {
      failed = true;
      enabled = false;
    }
    proceed();
  }

  private int noRegister(int offset) {
    report(Misuse.NO_REGISTER, "no register at offset 0x%02x".formatted(offset));
    return 0;
  }

  private void report(Misuse misuse, String text) {
    pdca.report(misuse, "channel %d: %s".formatted(number, text));
  }

  void reset() {
    address = 0;
    peripheral = 0;
    count = 0;
    reloadAddress = 0;
    reloadCount = 0;
    mode = 0;
    mask = 0;
    enabled = false;
    failed = false;
    proceed();
  }
}
