package demitasse.simulator.sam4l.twi;

import static demitasse.simulator.sam4l.twi.TwimRegisters.*;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cBus;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.PadRouter;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The two-wire master interface.
 *
 * <p>Source: SAM4L datasheet, Two-wire Master Interface (TWIM). SMBus time-outs and High-speed mode
 * are registers only. Arbitration is lost when something else pulls TWD low; two masters that start
 * within one bit never do, as the second waits.
 */
public final class Twim extends RegisterBlock {
  private static final int VERSION = 0x120;

  private final ChipServices services;
  private final InterruptLine line;
  private final TwiPads pads;
  private final TwimEngine engine;
  private final DmaPort receivePort = new ReceivePort();
  private final DmaPort transmitPort = new TransmitPort();
  private BooleanSupplier slaveEnabled = () -> false;

  private boolean enabled;
  private int waveform;

  /** Registers that only keep what was written: SMBTR, HSCWGR, SRR and HSSRR. */
  private final int[] kept = new int[(HSSRR / 4) + 1];

  private int command;
  private int nextCommand;
  private int received;
  private int transmitted;
  private boolean receiveFull;
  private boolean transmitFull;
  private int sticky;
  private int mask;
  private boolean halted;

  /**
   * The master number {@code number} (0 to 3), whose pads are {@code TWIMSn_TWD} and {@code
   * TWIMSn_TWCK}.
   */
  public Twim(
      int number, ChipServices services, ClockSource clock, InterruptLine line, PadRouter router) {
    super("TWIM" + number);
    this.services = services;
    this.line = line;
    pads = new TwiPads(name(), "TWIMS" + number, services, router);
    engine = new TwimEngine(this, pads, clock, services.timeline());
    pads.open(this::busGained, engine::busLost, this::linesChanged);
  }

  /** Sets how to find out whether the slave that shares the pads is enabled. */
  public void setSlave(BooleanSupplier isEnabled) {
    slaveEnabled = isEnabled;
  }

  /** The register RHR for the PDCA. */
  public DmaPort receivePort() {
    return receivePort;
  }

  /** The register THR for the PDCA. */
  public DmaPort transmitPort() {
    return transmitPort;
  }

  /** Whether CR.MEN has been written. */
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public int load(int offset) {
    return switch (offset) {
      case CWGR -> waveform;
      case CMDR -> command;
      case NCMDR -> nextCommand;
      case RHR -> takeReceived();
      case SR -> status();
      case IMR -> mask;
      case PR -> 1;
      case VR -> VERSION;
      case SMBTR, HSCWGR, SRR, HSSRR -> kept[offset / 4];
      case CR, THR, IER, IDR, SCR -> refuse(Misuse.ACCESS, "write-only register read", offset);
      default -> refuse(Misuse.NO_REGISTER, "no register", offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    switch (offset) {
      case CR -> control(value);
      case CWGR -> waveform = value;
      case CMDR -> storeCommand(value);
      case NCMDR -> storeNextCommand(value);
      case THR -> transmit(value, false);
      case IER -> {
        reportReserved(value & ~INTERRUPTS, "IER");
        mask |= value & INTERRUPTS;
      }
      case IDR -> mask &= ~value;
      case SCR -> sticky &= ~value;
      case SMBTR, HSCWGR, SRR, HSSRR -> kept[offset / 4] = value;
      case RHR, SR, IMR, PR, VR -> refuse(Misuse.ACCESS, "read-only register written", offset);
      default -> refuse(Misuse.NO_REGISTER, "no register", offset);
    }
    changed();
  }

  @Override
  public void reset() {
    engine.abort();
    enabled = false;
    waveform = 0;
    mask = 0;
    Arrays.fill(kept, 0);
    resetTransfers();
  }

  private void resetTransfers() {
    command = 0;
    nextCommand = 0;
    received = 0;
    receiveFull = false;
    transmitFull = false;
    sticky = 0;
    halted = false;
    changed();
  }

  private void control(int value) {
    reportReserved(value & ~CR_ALL, "CR");
    if ((value & CR_SWRST) != 0) {
      softwareReset();
    }
    if ((value & CR_MDIS) != 0) {
      disable();
    } else if ((value & CR_MEN) != 0 && !enabled) {
      enable();
    }
    if ((value & CR_STOP) != 0) {
      engine.requestStop();
    }
  }

  private void softwareReset() {
    if (!enabled) {
      report(Misuse.WRONG_ORDER, "SWRST does nothing while the master is disabled: MEN first");
      return;
    }
    engine.abort();
    resetTransfers();
  }

  private void disable() {
    if (!engine.isIdle() && engine.holdsBus()) {
      report(Misuse.WRONG_ORDER, "MDIS within a transfer, which is cut off without a stop");
    }
    engine.abort();
    enabled = false;
  }

  private void enable() {
    enabled = true;
    if (slaveEnabled.getAsBoolean()) {
      report(Misuse.WRONG_ORDER, "the TWIS that shares the pads is enabled: disable it (CR.SEN)");
    }
    beginIfValid();
  }

  private void storeCommand(int value) {
    reportReserved(value & ~CMDR_ALL, "CMDR");
    if (enabled && !engine.isIdle()) {
      report(Misuse.BUSY, "CMDR written while a command runs; wait for CCOMP, or use NCMDR");
      return;
    }
    command = value & CMDR_ALL;
    halted = false;
    beginIfValid();
  }

  private void storeNextCommand(int value) {
    reportReserved(value & ~CMDR_ALL, "NCMDR");
    if (enabled && (nextCommand & CMDR_VALID) != 0 && (value & CMDR_VALID) != 0) {
      report(Misuse.BUSY, "NCMDR written while it holds a command; wait for CRDY");
      return;
    }
    nextCommand = value & CMDR_ALL;
    beginIfValid();
  }

  private void beginIfValid() {
    if (!enabled || halted) {
      return;
    }
    if ((command & CMDR_VALID) == 0 && (nextCommand & CMDR_VALID) != 0) {
      command = nextCommand;
      nextCommand &= ~CMDR_VALID;
    }
    if ((command & CMDR_VALID) != 0 && engine.isIdle()) {
      reportUnsuitable();
      engine.begin();
    }
  }

  private void reportUnsuitable() {
    if (!waveform().isSet()) {
      report(Misuse.ELECTRICAL, "CWGR is not set, so SCL has no low and high time");
    }
    if (commands(CMDR_HS)) {
      report(Misuse.NOT_MODELLED, "High-speed mode; the transfer runs with CWGR's timing");
    }
  }

  boolean commands(int bits) {
    return (command & bits) != 0;
  }

  int byteCount() {
    return (command >>> 16) & 0xFF;
  }

  int slaveAddress() {
    return (command >>> 1) & (commands(CMDR_TENBIT) ? 0x3FF : 0x7F);
  }

  ClockWaveform waveform() {
    return new ClockWaveform(waveform);
  }

  boolean isReceiveFull() {
    return receiveFull;
  }

  boolean isTransmitFull() {
    return transmitFull;
  }

  int takeTransmitted() {
    transmitFull = false;
    changed();
    return transmitted;
  }

  void received(int value) {
    received = value;
    receiveFull = true;
    changed();
  }

  /** The command has succeeded: the next one takes its place. */
  void completed() {
    command &= ~CMDR_VALID;
    sticky |= SR_CCOMP;
    beginIfValid();
    changed();
  }

  /** The command has failed: CMDR stays as it is until software writes it. */
  void failed(int flag) {
    sticky |= flag;
    halted = true;
    changed();
  }

  /** The stop condition that CR.STOP asked for has been sent. */
  void stopped() {
    sticky |= SR_STOP | SR_CCOMP;
    halted = true;
    changed();
  }

  void report(Misuse misuse, String text) {
    services.report(name(), misuse, text);
  }

  void changed() {
    line.set((status() & mask) != 0);
    receivePort.changed();
    transmitPort.changed();
  }

  private int status() {
    int status = sticky;
    status |= receiveFull ? SR_RXRDY : 0;
    status |= wantsData() ? SR_TXRDY : 0;
    if (enabled) {
      boolean room = (command & CMDR_VALID) == 0 || (nextCommand & CMDR_VALID) == 0;
      status |= SR_MENB;
      status |= room ? SR_CRDY : 0;
      status |= engine.isIdle() ? SR_IDLE : 0;
      status |= isBusFree() ? SR_BUSFREE : 0;
    }
    return status;
  }

  private boolean isBusFree() {
    return !engine.holdsBus() && pads.bus() != null && pads.bus().isFree();
  }

  /** THR has room, and what runs is no read: only then does the interface ask for data. */
  private boolean wantsData() {
    return !transmitFull && (engine.isIdle() || !commands(CMDR_READ));
  }

  private void transmit(int value, boolean byDma) {
    if (transmitFull) {
      report(Misuse.DATA_LOST, "THR written while it holds a byte; wait for TXRDY");
    } else if (!byDma && !isTransmitPending()) {
      report(Misuse.WRONG_ORDER, "THR written, but no command sends: write CMDR first");
    }
    transmitted = value & 0xFF;
    transmitFull = true;
    engine.linesChanged();
  }

  private boolean isTransmitPending() {
    return sends(command) || sends(nextCommand);
  }

  private static boolean sends(int command) {
    return (command & CMDR_VALID) != 0 && (command & CMDR_READ) == 0;
  }

  private int takeReceived() {
    receiveFull = false;
    engine.linesChanged();
    changed();
    return received;
  }

  private void busGained(I2cBus bus) {
    bus.connect(engine);
    linesChanged();
  }

  @Override
  protected boolean isWriteOnly(int offset) {
    return offset == THR;
  }

  private void linesChanged() {
    engine.linesChanged();
    changed();
  }

  private void reportReserved(int bits, String register) {
    if (bits != 0) {
      report(Misuse.RESERVED, "reserved bits 0x%08x of %s written".formatted(bits, register));
    }
  }

  private int refuse(Misuse misuse, String what, int offset) {
    report(misuse, "%s: offset 0x%02x".formatted(what, offset));
    return 0;
  }

  private final class ReceivePort extends DmaPort {
    @Override
    public boolean isReady() {
      return receiveFull;
    }

    @Override
    public int read() {
      return takeReceived();
    }
  }

  private final class TransmitPort extends DmaPort {
    @Override
    public boolean isReady() {
      return wantsData();
    }

    @Override
    public void write(int value) {
      transmit(value, true);
      Twim.this.changed();
    }
  }
}
