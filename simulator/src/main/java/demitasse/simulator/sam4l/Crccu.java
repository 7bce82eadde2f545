package demitasse.simulator.sam4l;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.time.Event;

/**
 * The Cyclic Redundancy Check Calculation Unit CRCCU, with its own DMA (datasheet, chapter CRCCU).
 *
 * <p>Made with {@code new Crccu(services, clock, bus, line)}; the clock is the HSB clock, the bus
 * is what the unit is a master of. Bytes are consumed in the order of their addresses, each from
 * its lowest bit on; CRC-32 as others compute it is the reversed and inverted SR.
 */
public final class Crccu extends ReportingBlock {
  static final int DSCR = 0x00;
  static final int DMAEN = 0x08;
  static final int DMADIS = 0x0C;
  static final int DMASR = 0x10;
  static final int DMAIER = 0x14;
  static final int DMAIDR = 0x18;
  static final int DMAIMR = 0x1C;
  static final int DMAISR = 0x20;
  static final int CR = 0x34;
  static final int MR = 0x38;
  static final int SR = 0x3C;
  static final int IER = 0x40;
  static final int IDR = 0x44;
  static final int IMR = 0x48;
  static final int ISR = 0x4C;
  static final int VERSION = 0xFC;

  private static final int ENABLE = 1;
  private static final int COMPARE = 1 << 1;
  private static final int PTYPE_CCITT16 = 2;
  private static final int[] POLYNOMIALS = {0x04C1_1DB7, 0x1EDC_6F41, 0x1021 << 16};
  private static final int CONTROL_IEN = 1 << 27;
  private static final int VERSION_VALUE = 0x202;

  /** Cycles of the bus in which the descriptor is fetched. */
  private static final int FETCH_CYCLES = 8;

  private final CycleCounter counter;
  private final Bus bus;
  private final InterruptLine line;
  private final Event finished;
  private int descriptor;
  private int mode;
  private int checksum;
  private int dmaMask;
  private int errorMask;
  private boolean dmaDone;
  private boolean differs;

  private boolean running;
  private int address;
  private int control;
  private int reference;
  private int unitsDone;
  private long startCycle;

  public Crccu(ChipServices services, ClockSource clock, Bus bus, InterruptLine line) {
    super("CRCCU", services);
    this.bus = bus;
    this.line = line;
    counter = new CycleCounter(services.timeline(), clock);
    counter.setListener(this::plan);
    finished = services.timeline().event("CRCCU finished", this::settle);
  }

  @Override
  public void reset() {
    descriptor = 0;
    mode = 0;
    checksum = -1;
    dmaMask = 0;
    errorMask = 0;
    dmaDone = false;
    differs = false;
    running = false;
    finished.cancel();
    updateLine();
  }

  @Override
  public int load(int offset) {
    settle();
    return switch (offset) {
      case DSCR -> descriptor;
      case DMAEN -> readOfWriteOnly("DMAEN");
      case DMADIS -> readOfWriteOnly("DMADIS");
      case DMASR -> running ? 1 : 0;
      case DMAIER -> readOfWriteOnly("DMAIER");
      case DMAIDR -> readOfWriteOnly("DMAIDR");
      case DMAIMR -> dmaMask;
      case DMAISR -> takeDmaStatus();
      case CR -> readOfWriteOnly("CR");
      case MR -> mode;
      case SR -> checksum;
      case IER -> readOfWriteOnly("IER");
      case IDR -> readOfWriteOnly("IDR");
      case IMR -> errorMask;
      case ISR -> takeErrorStatus();
      case VERSION -> VERSION_VALUE;
      default -> noRegister(offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    settle();
    switch (offset) {
      case DSCR -> {
        checkReserved("DSCR", value, ~0x1FF);
        descriptor = value & ~0x1FF;
      }
      case DMAEN -> start(value);
      case DMADIS -> {
        if ((value & 1) != 0) {
          running = false;
          finished.cancel();
        }
      }
      case DMAIER -> dmaMask |= value & 1;
      case DMAIDR -> dmaMask &= ~value;
      case CR -> {
        if ((value & 1) != 0) {
          checksum = -1;
        }
      }
      case MR -> writeMode(value);
      case IER -> errorMask |= value & 1;
      case IDR -> errorMask &= ~value;
      case DMASR, DMAIMR, DMAISR, SR, IMR, ISR, VERSION -> writeOfReadOnly("the register");
      default -> noRegister(offset);
    }
    updateLine();
  }

  private void writeMode(int value) {
    checkReserved("MR", value, 0xFF);
    if (running) {
      report(Misuse.BUSY, "MR was written while DMASR is 1: disable the DMA first");
    }
    if (((value >>> 2) & 3) == 3) {
      report(Misuse.RESERVED, "MR.PTYPE is 3, which is reserved");
      return;
    }
    mode = value & 0xFF;
  }

  private int takeDmaStatus() {
    int status = dmaDone ? 1 : 0;
    dmaDone = false;
    updateLine();
    return status;
  }

  private int takeErrorStatus() {
    int status = differs ? 1 : 0;
    differs = false;
    updateLine();
    return status;
  }

  private void start(int value) {
    if ((value & 1) == 0) {
      return;
    }
    if (running) {
      report(Misuse.BUSY, "DMAEN was written while DMASR is 1: wait for the end");
      return;
    }
    if ((mode & ENABLE) == 0) {
      report(Misuse.WRONG_ORDER, "DMAEN was written while MR.ENABLE is 0: no checksum is computed");
    }
    try {
      address = bus.load(descriptor, 4);
      control = bus.load(descriptor + 4, 4);
      reference = bus.load(descriptor + 16, 4);
    } catch (BusError error) {
      report(Misuse.WRONG_ORDER, "DSCR points to 0x%08x, where no memory is".formatted(descriptor));
      return;
    }
    checkDescriptor();
    unitsDone = 0;
    startCycle = counter.cycles();
    running = true;
    plan();
  }

  private void checkDescriptor() {
    if (((control >>> 24) & 3) == 3) {
      report(Misuse.RESERVED, "the descriptor's TRWIDTH is 3, which is reserved");
      control &= ~(1 << 24);
    }
    if ((address & (unitBytes() - 1)) != 0) {
      report(
          Misuse.WRONG_ORDER,
          "the descriptor's address 0x%08x is not a multiple of its transfer width"
              .formatted(address));
      address &= -unitBytes();
    }
  }

  private int units() {
    return control & 0xFFFF;
  }

  private int unitBytes() {
    return 1 << ((control >>> 24) & 3);
  }

  private long cyclesPerUnit() {
    return 2L << (mode >>> 4);
  }

  private void plan() {
    if (running) {
      finished.scheduleAt(counter.timeOf(startCycle + FETCH_CYCLES + units() * cyclesPerUnit()));
    }
  }

  /** Transfers what the time until now sufficed for. */
  private void settle() {
    if (!running) {
      return;
    }
    long available = counter.cycles() - startCycle - FETCH_CYCLES;
    int goal = (int) Math.min(units(), Math.max(0, available) / cyclesPerUnit());
    try {
      for (; unitsDone < goal; unitsDone++) {
        consume(bus.load(address + unitsDone * unitBytes(), unitBytes()));
      }
      if (available >= 0 && unitsDone == units()) {
        finish();
      }
    } catch (BusError error) {
      report(
          Misuse.WRONG_ORDER,
          "the DMA reads 0x%08x, where no memory is".formatted(error.address()));
      running = false;
      finished.cancel();
    }
  }

  private void finish() {
    running = false;
    finished.cancel();
    bus.store(descriptor, address + units() * unitBytes(), 4);
    bus.store(descriptor + 4, control & ~0xFFFF, 4);
    // IEN is low-active.
    if ((control & CONTROL_IEN) == 0) {
      dmaDone = true;
    }
    if ((mode & COMPARE) != 0 && checksum != reference) {
      differs = true;
    }
    updateLine();
  }

  private void consume(int unit) {
    if ((mode & ENABLE) == 0) {
      return;
    }
    int type = (mode >>> 2) & 3;
    boolean isShort = type == PTYPE_CCITT16;
    int crc = isShort ? checksum << 16 : checksum;
    for (int bit = 0; bit < 8 * unitBytes(); bit++) {
      boolean subtract = (crc < 0) != (((unit >>> bit) & 1) != 0);
      crc = (crc << 1) ^ (subtract ? POLYNOMIALS[type] : 0);
    }
    checksum = isShort ? crc >>> 16 : crc;
  }

  private void updateLine() {
    line.set((dmaDone && dmaMask != 0) || (differs && errorMask != 0));
  }
}
