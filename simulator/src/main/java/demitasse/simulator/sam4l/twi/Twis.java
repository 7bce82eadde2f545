package demitasse.simulator.sam4l.twi;

import static demitasse.simulator.sam4l.twi.TwisRegisters.*;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cBus;
import demitasse.simulator.i2c.I2cDevice;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.PadRouter;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The two-wire slave interface.
 *
 * <p>Source: SAM4L datasheet, Two-wire Slave Interface (TWIS). SMBus addresses and time-outs are
 * registers only. CR.SODR stretches after the acknowledge bit instead of before it.
 */
public final class Twis extends RegisterBlock {
  private static final int VERSION = 0x140;

  private final ChipServices services;
  private final InterruptLine line;
  private final TwiPads pads;
  private final TwisDevice device = new TwisDevice(this);
  private final DmaPort receivePort = new ReceivePort();
  private final DmaPort transmitPort = new TransmitPort();
  private BooleanSupplier masterEnabled = () -> false;

  private int control;
  private int count;
  private int mask;
  private int sticky;
  private int received;
  private int transmitted;
  private boolean receiveFull;
  private boolean transmitFull;
  private boolean transmitting;
  private final PacketErrorCode packetErrorCode = new PacketErrorCode();

  /** Registers that only keep what was written: TR, HSTR, SRR and HSSRR. */
  private final int[] kept = new int[(HSSRR / 4) + 1];

  /** The slave number {@code number} (0 or 1), on the pads of the master with that number. */
  public Twis(int number, ChipServices services, InterruptLine line, PadRouter router) {
    super("TWIS" + number);
    this.services = services;
    this.line = line;
    pads = new TwiPads(name(), "TWIMS" + number, services, router);
    pads.open(bus -> bus.connect(device), this::busLost, () -> {});
  }

  /** Sets how to find out whether the master that shares the pads is enabled. */
  public void setMaster(BooleanSupplier isEnabled) {
    masterEnabled = isEnabled;
  }

  /** The register RHR for the PDCA. */
  public DmaPort receivePort() {
    return receivePort;
  }

  /** The register THR for the PDCA. */
  public DmaPort transmitPort() {
    return transmitPort;
  }

  /** Whether CR.SEN is set. */
  public boolean isEnabled() {
    return controls(CR_SEN);
  }

  @Override
  public int load(int offset) {
    return switch (offset) {
      case CR -> control;
      case NBYTES -> count;
      case RHR -> takeReceived();
      case PECR -> packetErrorCode.value();
      case SR -> status();
      case IMR -> mask;
      case PR -> 1;
      case VR -> VERSION;
      case TR, HSTR, SRR, HSSRR -> kept[offset / 4];
      case THR, IER, IDR, SCR -> refuse(Misuse.ACCESS, "write-only register read", offset);
      default -> refuse(Misuse.NO_REGISTER, "no register", offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    switch (offset) {
      case CR -> storeControl(value);
      case NBYTES -> count = value & 0xFF;
      case THR -> transmit(value);
      case IER -> {
        reportReserved(value & ~INTERRUPTS, "IER");
        mask |= value & INTERRUPTS;
      }
      case IDR -> mask &= ~value;
      case SCR -> sticky &= ~value;
      case TR, HSTR, SRR, HSSRR -> kept[offset / 4] = value;
      case RHR, PECR, SR, IMR, PR, VR ->
          refuse(Misuse.ACCESS, "read-only register written", offset);
      default -> refuse(Misuse.NO_REGISTER, "no register", offset);
    }
    changed();
  }

  @Override
  public void reset() {
    control = 0;
    count = 0;
    mask = 0;
    Arrays.fill(kept, 0);
    resetTransfers();
  }

  private void resetTransfers() {
    sticky = 0;
    receiveFull = false;
    transmitFull = false;
    transmitting = false;
    packetErrorCode.reset();
    device.forget();
    changed();
  }

  private void storeControl(int value) {
    reportReserved(value & ~CR_ALL, "CR");
    boolean wasEnabled = isEnabled();
    if ((value & CR_SWRST) != 0) {
      if (!wasEnabled) {
        report(Misuse.WRONG_ORDER, "SWRST does nothing while the slave is disabled: SEN first");
      } else {
        resetTransfers();
      }
    }
    control = value & CR_ALL & ~CR_SWRST;
    if (isEnabled() && !wasEnabled && masterEnabled.getAsBoolean()) {
      report(Misuse.WRONG_ORDER, "the TWIM that shares the pads is enabled: disable it (CR.MDIS)");
    }
    if (!isEnabled()) {
      device.forget();
    }
  }

  boolean controls(int bits) {
    return (control & bits) != 0;
  }

  /** The address in CR, as devices see it on the bus. */
  int ownAddress() {
    return controls(CR_TENBIT)
        ? ((control >>> 16) & 0x3FF) | I2cDevice.TEN_BIT
        : (control >>> 16) & 0x7F;
  }

  boolean isFlagged(int flags) {
    return (sticky & flags) != 0;
  }

  void flag(int flags) {
    sticky |= flags;
    changed();
  }

  void addressed(boolean transmit, int flag) {
    transmitting = transmit;
    flag(flag);
  }

  boolean isTransmitting() {
    return transmitting;
  }

  boolean isReceiveFull() {
    return receiveFull;
  }

  boolean isTransmitFull() {
    return transmitFull;
  }

  PacketErrorCode packetErrorCode() {
    return packetErrorCode;
  }

  /** Whether the byte that has passed was the last of those in NBYTES, which counts it. */
  boolean countByte() {
    count = (controls(CR_CUP) ? count + 1 : count - 1) & 0xFF;
    return !controls(CR_CUP) && count == 0;
  }

  /** Whether the next byte is the last of those in NBYTES. */
  boolean isLastByteNext() {
    return !controls(CR_CUP) && count == 1;
  }

  /** Puts a byte into RHR, or loses it if RHR is full. */
  void received(int value) {
    if (receiveFull) {
      flag(SR_ORUN);
      report(Misuse.DATA_LOST, "a byte arrived while RHR is full and CR.STREN is 0");
    } else {
      received = value;
      receiveFull = true;
    }
    flag(SR_BTF);
  }

  /** Takes the byte in THR, or the one before again if it is empty. */
  int takeTransmitted() {
    if (!transmitFull) {
      flag(SR_URUN);
      report(Misuse.DATA_LOST, "a byte was wanted while THR is empty and CR.STREN is 0");
    }
    transmitFull = false;
    changed();
    return transmitted;
  }

  void report(Misuse misuse, String text) {
    services.report(name(), misuse, text);
  }

  /** Holds TWCK low while the device has a reason to. */
  void stretch(boolean hold) {
    if (pads.isHoldingClock() != hold) {
      pads.holdClock(hold);
    }
  }

  void changed() {
    line.set((status() & mask) != 0);
    receivePort.changed();
    transmitPort.changed();
    device.reconsider();
  }

  private int status() {
    return sticky
        | (receiveFull ? SR_RXRDY : 0)
        | (transmitFull ? 0 : SR_TXRDY)
        | (isEnabled() ? SR_SEN : 0)
        | (transmitting ? SR_TRA : 0);
  }

  private void transmit(int value) {
    transmitted = value & 0xFF;
    transmitFull = true;
  }

  private int takeReceived() {
    receiveFull = false;
    changed();
    return received;
  }

  private void busLost(I2cBus bus) {
    bus.disconnect(device);
    device.forget();
  }

  private void reportReserved(int bits, String register) {
    if (bits != 0) {
      report(Misuse.RESERVED, "reserved bits 0x%08x of %s written".formatted(bits, register));
    }
  }

  @Override
  protected boolean isWriteOnly(int offset) {
    return offset == THR;
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
      return !transmitFull && transmitting;
    }

    @Override
    public void write(int value) {
      transmit(value);
      Twis.this.changed();
    }
  }
}
