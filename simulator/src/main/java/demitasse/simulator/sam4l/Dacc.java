package demitasse.simulator.sam4l;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import demitasse.simulator.time.Event;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The 10-bit Digital-to-Analog Converter DACC; drives DACC_VOUT (datasheet, chapter DACC).
 *
 * <p>Made with {@code new Dacc(services, clock, line, pads)}; the clock is CLK_DACC, the APB clock.
 * The DMA end is {@link #transmitPort}. A code c gives c/1023 of the supply.
 */
public final class Dacc extends ReportingBlock {
  static final int CR = 0x00;
  static final int MR = 0x04;
  static final int CDR = 0x08;
  static final int IER = 0x0C;
  static final int IDR = 0x10;
  static final int IMR = 0x14;
  static final int ISR = 0x18;
  static final int WPMR = 0xE4;
  static final int WPSR = 0xE8;
  static final int VERSION = 0xFC;

  private static final int TRGEN = 1;
  private static final int TRGSEL = 7 << 1;
  private static final int DACEN = 1 << 4;
  private static final int WORD = 1 << 5;
  private static final int MR_BITS = 0xFFFF_FF3F;
  private static final int TXRDY = 1;
  private static final int WPKEY = 0x444143;
  private static final int FULL_SCALE = 0x3FF;
  private static final int FIFO_SAMPLES = 4;
  private static final int VERSION_VALUE = 0x111;

  private final CycleCounter counter;
  private final InterruptLine line;
  private final PadInput trigger;
  private final PadOutput output;
  private final Queue<Integer> fifo = new ArrayDeque<>();
  private final Event conversion;
  private final Port port = new Port();
  private int mode;
  private int interruptMask;
  private boolean writeProtected;
  private int protectionStatus;
  private long nextConversion;
  private boolean triggerLevel;
  private double volts;

  public Dacc(ChipServices services, ClockSource clock, InterruptLine line, PadRouter pads) {
    super("DACC", services);
    this.line = line;
    output = new PadOutput(pads, "DACC_VOUT");
    counter = new CycleCounter(services.timeline(), clock);
    counter.setListener(this::plan);
    conversion = services.timeline().event("DACC conversion", this::convertByClock);
    trigger = new PadInput(pads, "DACC_EXT_TRIG0", this::triggerChanged);
  }

  /** Where a DMA channel puts what shall be converted. */
  public DmaPort transmitPort() {
    return port;
  }

  /** What the converter puts out, in volts, whether or not a pad shows it. */
  public double volts() {
    return volts;
  }

  private final class Port extends DmaPort {
    @Override
    public boolean isReady() {
      return isTransmitReady();
    }

    @Override
    public void write(int value) {
      convertLater(value);
    }
  }

  @Override
  public void reset() {
    mode = 0;
    interruptMask = 0;
    writeProtected = false;
    protectionStatus = 0;
    fifo.clear();
    conversion.cancel();
    output.release();
    volts = 0;
    update();
  }

  @Override
  public int load(int offset) {
    return switch (offset) {
      case CR -> readOfWriteOnly("CR");
      case MR -> mode;
      case CDR -> readOfWriteOnly("CDR");
      case IER -> readOfWriteOnly("IER");
      case IDR -> readOfWriteOnly("IDR");
      case IMR -> interruptMask;
      case ISR -> isTransmitReady() ? TXRDY : 0;
      case WPMR -> writeProtected ? 1 : 0;
      case WPSR -> takeProtectionStatus();
      case VERSION -> VERSION_VALUE;
      default -> noRegister(offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    switch (offset) {
      case CR -> {
        checkReserved("CR", value, 1);
        if ((value & 1) != 0) {
          reset();
        }
      }
      case MR -> writeMode(value);
      case CDR -> convertLater(value);
      case IER -> interruptMask |= value & TXRDY;
      case IDR -> interruptMask &= ~value;
      case WPMR -> writeProtection(value);
      case IMR, ISR, WPSR, VERSION -> writeOfReadOnly("the register");
      default -> noRegister(offset);
    }
    update();
  }

  /** A peripheral event from the PEVC: converts a sample if TRGSEL waits for it. */
  public void trigger() {
    if (waitsFor(1)) {
      convert();
    }
  }

  private void writeMode(int value) {
    if (writeProtected) {
      report(Misuse.LOCKED, "MR was written while WPMR.WPEN protects it; the write is lost");
      protectionStatus = (MR << 8) | 1;
      return;
    }
    checkReserved("MR", value, MR_BITS);
    if ((value & DACEN) != 0 && (mode & DACEN) == 0) {
      nextConversion = counter.cycles() + ((value >>> 8) & 0xFF) + 1;
      drive(0);
    } else if ((value & DACEN) == 0) {
      fifo.clear();
      output.release();
      volts = 0;
    }
    mode = value & MR_BITS;
    plan();
  }

  private void writeProtection(int value) {
    if (value >>> 8 == WPKEY) {
      writeProtected = (value & 1) != 0;
    } else {
      report(Misuse.LOCKED, "WPMR was written without WPKEY 0x444143; the write is lost");
    }
  }

  private int takeProtectionStatus() {
    int status = protectionStatus;
    protectionStatus = 0;
    return status;
  }

  private boolean isTransmitReady() {
    int samples = (mode & WORD) != 0 ? 2 : 1;
    return (mode & DACEN) != 0 && fifo.size() + samples <= FIFO_SAMPLES;
  }

  private void convertLater(int value) {
    if ((mode & DACEN) == 0) {
      report(Misuse.WRONG_ORDER, "CDR was written while MR.DACEN is 0; nothing is converted");
      return;
    }
    if (!isTransmitReady()) {
      report(Misuse.DATA_LOST, "CDR was written while ISR.TXRDY is 0; the sample is lost");
      return;
    }
    if (fifo.isEmpty()) {
      nextConversion = Math.max(nextConversion, counter.cycles());
    }
    fifo.add(value & FULL_SCALE);
    if ((mode & WORD) != 0) {
      fifo.add((value >>> 16) & FULL_SCALE);
    }
    plan();
    update();
  }

  private void convertByClock() {
    nextConversion += Math.max(1, mode >>> 16);
    convert();
    plan();
  }

  private void convert() {
    Integer code = fifo.poll();
    if (code != null) {
      drive(code * Net.SUPPLY / FULL_SCALE);
      update();
    }
  }

  private void drive(double newVolts) {
    volts = newVolts;
    output.setVolts(newVolts);
  }

  private void plan() {
    if ((mode & TRGEN) == 0 && !fifo.isEmpty()) {
      conversion.scheduleAt(counter.timeOf(nextConversion));
    } else {
      conversion.cancel();
    }
  }

  private boolean waitsFor(int selection) {
    return (mode & (DACEN | TRGEN)) == (DACEN | TRGEN) && (mode & TRGSEL) >>> 1 == selection;
  }

  private void triggerChanged() {
    if (trigger.isHigh() != triggerLevel) {
      triggerLevel = trigger.isHigh();
      if (triggerLevel && waitsFor(0)) {
        convert();
      }
    }
  }

  private void update() {
    line.set(isTransmitReady() && (interruptMask & TXRDY) != 0);
    if (isTransmitReady()) {
      port.changed();
    }
  }
}
