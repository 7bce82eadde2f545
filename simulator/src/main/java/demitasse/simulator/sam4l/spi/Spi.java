package demitasse.simulator.sam4l.spi;

import static demitasse.simulator.sam4l.spi.Registers.CR;
import static demitasse.simulator.sam4l.spi.Registers.CSR0;
import static demitasse.simulator.sam4l.spi.Registers.CSR3;
import static demitasse.simulator.sam4l.spi.Registers.FEATURES;
import static demitasse.simulator.sam4l.spi.Registers.FLUSHFIFO;
import static demitasse.simulator.sam4l.spi.Registers.IDR;
import static demitasse.simulator.sam4l.spi.Registers.IER;
import static demitasse.simulator.sam4l.spi.Registers.IMR;
import static demitasse.simulator.sam4l.spi.Registers.INTERRUPTS;
import static demitasse.simulator.sam4l.spi.Registers.LASTXFER;
import static demitasse.simulator.sam4l.spi.Registers.LLB;
import static demitasse.simulator.sam4l.spi.Registers.MODF;
import static demitasse.simulator.sam4l.spi.Registers.MODFDIS;
import static demitasse.simulator.sam4l.spi.Registers.MR;
import static demitasse.simulator.sam4l.spi.Registers.MR_RESERVED;
import static demitasse.simulator.sam4l.spi.Registers.MSTR;
import static demitasse.simulator.sam4l.spi.Registers.OVRES;
import static demitasse.simulator.sam4l.spi.Registers.PCSDEC;
import static demitasse.simulator.sam4l.spi.Registers.PDC_ALWAYS;
import static demitasse.simulator.sam4l.spi.Registers.PS;
import static demitasse.simulator.sam4l.spi.Registers.RDR;
import static demitasse.simulator.sam4l.spi.Registers.RDRF;
import static demitasse.simulator.sam4l.spi.Registers.RXFIFOEN;
import static demitasse.simulator.sam4l.spi.Registers.SPIDIS;
import static demitasse.simulator.sam4l.spi.Registers.SPIEN;
import static demitasse.simulator.sam4l.spi.Registers.SPIENS;
import static demitasse.simulator.sam4l.spi.Registers.SR;
import static demitasse.simulator.sam4l.spi.Registers.SWRST;
import static demitasse.simulator.sam4l.spi.Registers.TDR;
import static demitasse.simulator.sam4l.spi.Registers.TDRE;
import static demitasse.simulator.sam4l.spi.Registers.TXEMPTY;
import static demitasse.simulator.sam4l.spi.Registers.VERSION;
import static demitasse.simulator.sam4l.spi.Registers.WDRBT;
import static demitasse.simulator.sam4l.spi.Registers.WPCR;
import static demitasse.simulator.sam4l.spi.Registers.WPSR;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.SpiBus;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.PadInput;
import demitasse.simulator.sam4l.PadOutput;
import demitasse.simulator.sam4l.PadRouter;
import demitasse.simulator.sam4l.RegisterPort;
import demitasse.simulator.time.Timeline;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** The Serial Peripheral Interface as master (Atmel 42023, SPI); slave mode is not modelled. */
public final class Spi extends RegisterBlock {
  private static final int CPOL = 1 << 0;
  private static final int KEY = 0x535049;
  private static final int FIFO_SIZE = 4;
  private static final int LARGEST_BITS = 8;

  private final ChipServices services;
  private final ClockSource clock;
  private final InterruptLine line;
  private final SpiBus bus;
  private final PadOutput sck;
  private final PadOutput mosi;
  private final PadInput miso;
  private final PadInput npcs0;
  private final ChipSelects selects;
  private final Shifter shifter;
  private final RegisterPort receivePort =
      new RegisterPort(this, RDR, () -> (status() & RDRF) != 0);
  private final RegisterPort transmitPort =
      new RegisterPort(this, TDR, () -> (status() & TDRE) != 0);
  private final int[] chipSelectRegisters = new int[4];
  private final Deque<Integer> received = new ArrayDeque<>();
  private int lastReceived;
  private int mode;
  private int mask;
  private int latched;
  private int transmitData;
  private boolean transmitFull;
  private boolean enabled;
  private boolean disabling;
  private boolean lastBit;
  private boolean isProtected;
  private int violation;

  /**
   * @param clock CLK_SPI
   * @param bus the SPI devices of the board
   */
  public Spi(
      String name,
      ChipServices services,
      ClockSource clock,
      InterruptLine line,
      PadRouter pads,
      SpiBus bus) {
    super(name);
    this.services = services;
    this.clock = clock;
    this.line = line;
    this.bus = bus;
    sck = new PadOutput(pads, "SPI_SCK");
    mosi = new PadOutput(pads, "SPI_MOSI");
    miso = new PadInput(pads, "SPI_MISO", () -> {});
    selects = new ChipSelects(pads);
    shifter = new Shifter(this, selects, services.timeline());
    npcs0 = new PadInput(pads, "SPI_NPCS0", this::checkModeFault);
    clock.addListener(this::clockChanged);
  }

  /** RDR with RDRF as its request. */
  public DmaPort receivePort() {
    return receivePort;
  }

  /** TDR with TDRE as its request. */
  public DmaPort transmitPort() {
    return transmitPort;
  }

  @Override
  public int load(int offset) {
    return switch (offset) {
      case MR -> mode;
      case RDR -> readData();
      case SR -> {
        int status = status();
        latched = 0;
        changed();
        yield status;
      }
      case IMR -> mask;
      case CSR0, CSR0 + 4, CSR0 + 8, CSR3 -> chipSelectRegisters[(offset - CSR0) / 4];
      case WPCR -> isProtected ? 1 : 0;
      case WPSR -> {
        int status = violation;
        violation = 0;
        yield status;
      }
      case FEATURES -> 0;
      case VERSION -> 0x211;
      case CR, TDR, IER, IDR -> {
        report(Misuse.ACCESS, "load of the write-only register at 0x%02x".formatted(offset));
        yield 0;
      }
      default -> noRegister(offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    boolean protectable = offset == MR || (offset >= CSR0 && offset <= CSR3);
    if (isProtected && protectable) {
      violation = (offset << 8) | 1;
      report(Misuse.LOCKED, "write-protected register 0x%02x: unlock it in WPCR".formatted(offset));
      return;
    }
    switch (offset) {
      case CR -> control(value);
      case MR -> setMode(value);
      case TDR -> transmit(value);
      case IER -> mask |= value & INTERRUPTS;
      case IDR -> mask &= ~value;
      case CSR0, CSR0 + 4, CSR0 + 8, CSR3 -> setChipSelect((offset - CSR0) / 4, value);
      case WPCR -> protect(value);
      case RDR, SR, IMR, WPSR, FEATURES, VERSION ->
          report(Misuse.ACCESS, "store to the read-only register at 0x%02x".formatted(offset));
      default -> noRegister(offset);
    }
    proceed();
  }

  @Override
  protected boolean isWriteOnly(int offset) {
    return Registers.isWriteOnly(offset);
  }

  private void control(int value) {
    if ((value & SWRST) != 0) {
      reset();
      return;
    }
    if ((value & FLUSHFIFO) != 0) {
      received.clear();
    }
    if ((value & LASTXFER) != 0) {
      shifter.release();
    }
    if ((value & SPIDIS) != 0) {
      disabling = enabled;
    } else if ((value & SPIEN) != 0) {
      enabled = true;
      disabling = false;
      if ((mode & MSTR) == 0) {
        report(Misuse.NOT_MODELLED, "slave mode: set MR.MSTR before SPIEN");
      }
    }
  }

  private void setMode(int value) {
    if ((value & MR_RESERVED) != 0) {
      report(Misuse.RESERVED, "MR: reserved bits in 0x%08x".formatted(value));
    }
    mode = value & ~MR_RESERVED;
  }

  private void setChipSelect(int number, int value) {
    if (((value >>> 4) & 0xF) > LARGEST_BITS) {
      report(Misuse.RESERVED, "CSR%d.BITS has a reserved value".formatted(number));
    }
    chipSelectRegisters[number] = value;
  }

  private void transmit(int value) {
    if (!enabled || disabling) {
      report(Misuse.DATA_LOST, "TDR written while the SPI is disabled");
      return;
    }
    if (transmitFull) {
      report(Misuse.DATA_LOST, "TDR overwritten while TDRE is 0");
    }
    transmitData = value;
    transmitFull = true;
  }

  private void protect(int value) {
    if (value >>> 8 == KEY) {
      isProtected = (value & 1) != 0;
    } else {
      report(Misuse.LOCKED, "WPCR written with a wrong key: it is 0x535049");
    }
  }

  private int readData() {
    if (!received.isEmpty()) {
      lastReceived = received.remove();
    }
    int data = lastReceived;
    proceed();
    return data;
  }

  private int status() {
    int status = latched | PDC_ALWAYS | (received.isEmpty() ? 0 : RDRF);
    if (enabled) {
      status |= SPIENS;
      status |= transmitFull ? 0 : TDRE;
      status |= !transmitFull && shifter.isIdle() ? TXEMPTY : 0;
    }
    return status;
  }

  /** Starts what waits, if the shift register is free, and shows the state. */
  void proceed() {
    if (disabling && shifter.isIdle()) {
      disable();
    }
    boolean mayStart = (mode & WDRBT) == 0 || received.isEmpty();
    if (enabled && (mode & MSTR) != 0 && transmitFull && shifter.isIdle() && mayStart) {
      transmitFull = false;
      drivePins();
      boolean variable = (mode & PS) != 0;
      int pcs = ((variable ? transmitData : mode) >>> 16) & 0xF;
      shifter.start(transmitData & 0xFFFF, pcs, variable && (transmitData & LASTXFER) != 0);
    }
    changed();
  }

  private void disable() {
    disabling = false;
    enabled = false;
    transmitFull = false;
    selects.select(ChipSelects.NONE);
  }

  private void changed() {
    drivePins();
    line.set((status() & mask) != 0);
    receivePort.request();
    transmitPort.request();
  }

  private void drivePins() {
    if (!enabled || (mode & MSTR) == 0) {
      sck.set(Drive.FLOATING);
      mosi.set(Drive.FLOATING);
      selects.setIdle(Drive.FLOATING);
      return;
    }
    sck.set((shifter.settings() & CPOL) != 0);
    mosi.set(lastBit);
    // Where other masters may select this one, NPCS0 is an open drain with a pull-up.
    selects.setIdle((mode & MODFDIS) != 0 ? Drive.HIGH : Drive.PULL_UP);
    checkModeFault();
  }

  private void checkModeFault() {
    boolean watches = enabled && (mode & (MSTR | MODFDIS)) == MSTR && npcs0.isRouted();
    boolean ours = (selects.levels() & 1) == 0;
    if (watches && !ours && !npcs0.isHigh()) {
      // Another master selects this one: it gives way.
      latched |= MODF;
      shifter.reset();
      disable();
      changed();
    }
  }

  /** Exchanges an item with whoever is selected. */
  int exchange(int item, int bits) {
    lastBit = (item & 1) != 0;
    if ((mode & LLB) != 0) {
      return item;
    }
    if (!sck.isRouted()) {
      report(Misuse.DATA_LOST, "item sent, but no pad is muxed to SPI_SCK");
    }
    return bus.exchange(sck.nets(), mosi.nets(), miso.nets(), item, bits);
  }

  /** An item has come in. */
  void shifted(int item, int pcs) {
    int room = (mode & RXFIFOEN) != 0 ? FIFO_SIZE : 1;
    if (received.size() >= room) {
      latched |= OVRES;
      received.removeLast();
    }
    received.add(item | (pcs << 16));
  }

  boolean hasAnother() {
    return transmitFull && !disabling;
  }

  boolean isDecoded() {
    return (mode & PCSDEC) != 0;
  }

  int betweenSelects() {
    return mode >>> 24;
  }

  int chipSelectRegister(int number) {
    return chipSelectRegisters[number];
  }

  /** A cycle of CLK_SPI in picoseconds, or 0 while it stands still. */
  long cycleTime() {
    return clock.hertz() == 0 ? 0 : Timeline.picoseconds(1, clock.hertz());
  }

  private void clockChanged() {
    shifter.clockChanged();
  }

  private int noRegister(int offset) {
    report(Misuse.NO_REGISTER, "no register at offset 0x%02x".formatted(offset));
    return 0;
  }

  void report(Misuse misuse, String text) {
    services.report(name(), misuse, text);
  }

  @Override
  public void reset() {
    shifter.reset();
    Arrays.fill(chipSelectRegisters, 0);
    received.clear();
    lastReceived = 0;
    mode = 0;
    mask = 0;
    latched = 0;
    transmitFull = false;
    enabled = false;
    disabling = false;
    lastBit = false;
    isProtected = false;
    violation = 0;
    changed();
  }
}
