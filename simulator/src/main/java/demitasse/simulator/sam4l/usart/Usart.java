package demitasse.simulator.sam4l.usart;

import static demitasse.simulator.sam4l.usart.Registers.AUTOMATIC_ECHO;
import static demitasse.simulator.sam4l.usart.Registers.HARDWARE_HANDSHAKING;
import static demitasse.simulator.sam4l.usart.Registers.LOCAL_LOOPBACK;
import static demitasse.simulator.sam4l.usart.Registers.REMOTE_LOOPBACK;
import static demitasse.simulator.sam4l.usart.Registers.RS485;
import static demitasse.simulator.sam4l.usart.Registers.SPI_MASTER;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.pins.SpiBus;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.PadInput;
import demitasse.simulator.sam4l.PadOutput;
import demitasse.simulator.sam4l.PadRouter;
import demitasse.simulator.sam4l.RegisterPort;

/**
 * One Universal Synchronous Asynchronous Receiver Transmitter (Atmel 42023, USART).
 *
 * <p>Modelled are the asynchronous modes normal, RS485 and hardware handshaking, and the SPI master
 * mode. The other modes keep their registers and work as the normal mode does.
 */
public final class Usart extends RegisterBlock {
  private final ChipServices services;
  private final ClockSource clock;
  private final InterruptLine line;
  private final PadOutput txd;
  private final PadOutput rts;
  private final PadInput rxd;
  private final PadInput cts;
  private final Transmitter transmitter;
  private final Receiver receiver;
  private final TimeOut timeOut;
  private final SpiMaster spi;
  private final ConfigurationRegisters configuration;
  private final RegisterPort receivePort;
  private final RegisterPort transmitPort;
  private LineFormat format = LineFormat.of(0);
  private int latched;
  private int mask;
  private boolean requestToSend;
  private boolean reportedNoBaudRate;

  /** A USART whose SPI devices nobody else needs to know. */
  public Usart(
      String name, ChipServices services, ClockSource clock, InterruptLine line, PadRouter pads) {
    this(name, services, clock, line, pads, new SpiBus());
  }

  /**
   * @param name of the instance, which its pads' functions begin with: {@code USART0}
   * @param clock CLK_USART
   * @param spiBus the SPI devices of the board
   */
  public Usart(
      String name,
      ChipServices services,
      ClockSource clock,
      InterruptLine line,
      PadRouter pads,
      SpiBus spiBus) {
    super(name);
    this.services = services;
    this.clock = clock;
    this.line = line;
    configuration = new ConfigurationRegisters(this);
    transmitter = new Transmitter(this, services.timeline());
    receiver = new Receiver(this, services.timeline());
    timeOut = new TimeOut(this, services.timeline());
    receivePort = new RegisterPort(this, Registers.RHR, receiver::isFull);
    transmitPort = new RegisterPort(this, Registers.THR, transmitter::isReady);
    txd = new PadOutput(pads, name + "_TXD");
    rts = new PadOutput(pads, name + "_RTS");
    rxd = new PadInput(pads, name + "_RXD", this::receivedLevel, this::heard);
    cts = new PadInput(pads, name + "_CTS", this::clearToSendChanged);
    spi = new SpiMaster(this, spiBus, new PadOutput(pads, name + "_CLK"), txd, rxd);
    clock.addListener(this::clockChanged);
    drivePins();
  }

  /** RHR with RXRDY as its request. */
  public DmaPort receivePort() {
    return receivePort;
  }

  /** THR with TXRDY as its request. */
  public DmaPort transmitPort() {
    return transmitPort;
  }

  @Override
  public int load(int offset) {
    return switch (offset) {
      case Registers.IMR -> mask;
      case Registers.CSR -> readStatus();
      case Registers.RHR -> {
        int data = receiver.read();
        changed();
        yield data;
      }
      case Registers.CR, Registers.IER, Registers.IDR, Registers.THR -> {
        report(Misuse.ACCESS, "load of the write-only register at 0x%02x".formatted(offset));
        yield 0;
      }
      default -> configuration.load(offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    switch (offset) {
      case Registers.CR -> control(value);
      case Registers.IER -> mask |= value;
      case Registers.IDR -> mask &= ~value;
      case Registers.THR -> transmitter.write(value & 0x1FF);
      case Registers.IMR, Registers.CSR, Registers.RHR ->
          report(Misuse.ACCESS, "store to the read-only register at 0x%02x".formatted(offset));
      default -> configuration.store(offset, value);
    }
    transmitter.proceed();
    changed();
  }

  @Override
  protected boolean isWriteOnly(int offset) {
    return Registers.isWriteOnly(offset);
  }

  private void control(int value) {
    if ((value & Registers.RSTRX) != 0) {
      receiver.reset();
    }
    if ((value & Registers.RSTTX) != 0) {
      transmitter.reset();
    }
    if ((value & Registers.RSTSTA) != 0) {
      latched &= ~(Registers.PARE | Registers.FRAME | Registers.OVRE | Registers.RXBRK);
    }
    if ((value & Registers.RXDIS) != 0) {
      receiver.disable();
    } else if ((value & Registers.RXEN) != 0) {
      receiver.enable();
    }
    if ((value & Registers.TXDIS) != 0) {
      transmitter.disable();
    } else if ((value & Registers.TXEN) != 0) {
      transmitter.enable();
    }
    controlLine(value);
  }

  private void controlLine(int value) {
    int breaks = value & (Registers.STTBRK | Registers.STPBRK);
    if (breaks == (Registers.STTBRK | Registers.STPBRK)) {
      report(Misuse.RESERVED, "CR: STTBRK and STPBRK together are unpredictable");
    }
    if ((breaks & Registers.STTBRK) != 0 && !transmitter.isEnabled()) {
      report(Misuse.WRONG_ORDER, "CR.STTBRK while the transmitter is disabled");
    } else if ((breaks & Registers.STTBRK) != 0) {
      transmitter.startBreak();
    }
    if ((breaks & Registers.STPBRK) != 0) {
      transmitter.stopBreak();
    }
    if ((value & Registers.STTTO) != 0) {
      timeOut.startAfterNextCharacter();
    }
    if ((value & Registers.RETTO) != 0) {
      timeOut.startNow();
    }
    if ((value & Registers.SENDA) != 0) {
      if (!format.isMultidrop()) {
        report(Misuse.WRONG_ORDER, "CR.SENDA works in multidrop mode only (MR.PAR)");
      } else {
        transmitter.sendAddress();
      }
    }
    if ((value & (Registers.RTSEN | Registers.RTSDIS)) != 0) {
      requestToSend = (value & Registers.RTSEN) != 0;
      spi.force(requestToSend);
    }
  }

  private int status() {
    return latched
        | (receiver.isFull() ? Registers.RXRDY : 0)
        | (transmitter.isReady() ? Registers.TXRDY : 0)
        | (transmitter.isEmpty() ? Registers.TXEMPTY : 0)
        | (cts.isHigh() ? Registers.CTS : 0);
  }

  private int readStatus() {
    int status = status();
    unlatch(Registers.CTSIC);
    changed();
    return status;
  }

  /** Shows the state on the interrupt line, the pads and the requests to DMA. */
  void changed() {
    drivePins();
    line.set((status() & mask) != 0);
    receivePort.request();
    transmitPort.request();
  }

  /** Drives TXD and RTS as the state is. */
  void drivePins() {
    int mode = Registers.mode(configuration.mode());
    boolean sending = transmitter.isEnabled() || !transmitter.isIdle();
    if (transmitter.isLow() && channelMode() != LOCAL_LOOPBACK) {
      txd.set(false);
    } else {
      txd.set(sending ? Drive.HIGH : Drive.FLOATING);
    }
    rts.set(
        switch (mode) {
          case RS485 -> !transmitter.isIdle();
          case HARDWARE_HANDSHAKING -> !receiver.isEnabled() || receiver.isFull();
          case SPI_MASTER -> !spi.isSelected();
          default -> !requestToSend;
        });
    spi.driveClock();
  }

  /** A character, or the first part of a break, has left the transmitter. */
  void transmitted(SerialFrame frame) {
    switch (channelMode()) {
      case LOCAL_LOOPBACK -> receiver.receive(frame);
      case AUTOMATIC_ECHO, REMOTE_LOOPBACK ->
          report(Misuse.DATA_LOST, "MR.CHMODE disconnects the transmitter from TXD");
      default -> {
        if (!txd.isRouted()) {
          report(Misuse.DATA_LOST, "character sent, but no pad is muxed to " + name() + "_TXD");
        }
        txd.send(frame);
      }
    }
  }

  private void heard(SerialFrame frame) {
    int channelMode = channelMode();
    if (channelMode == AUTOMATIC_ECHO || channelMode == REMOTE_LOOPBACK) {
      txd.send(frame);
    }
    if (!isSpi() && (channelMode == Registers.CHANNEL_NORMAL || channelMode == AUTOMATIC_ECHO)) {
      receiver.receive(frame);
    }
  }

  /** A character is in RHR. */
  void received(int flags) {
    latched |= flags;
    timeOut.characterReceived();
    changed();
  }

  /** A character was shifted in as SPI master. */
  void shiftedIn(int value) {
    if (receiver.isEnabled()) {
      receiver.deliver(value, 0);
    }
  }

  void latch(int flags) {
    latched |= flags;
    changed();
  }

  void unlatch(int flags) {
    latched &= ~flags;
  }

  private void receivedLevel() {
    if (rxd.isHigh()) {
      receiver.lineIsHigh();
    }
  }

  private void clearToSendChanged() {
    latched |= Registers.CTSIC;
    transmitter.proceed();
    changed();
  }

  private void clockChanged() {
    transmitter.clockChanged();
    timeOut.clockChanged();
    transmitter.proceed();
    changed();
  }

  /** Whether the other side lets characters start. */
  boolean mayTransmit() {
    return Registers.mode(configuration.mode()) != HARDWARE_HANDSHAKING || !cts.isHigh();
  }

  /** The time of a bit in picoseconds, or 0 if there is no clock. */
  long bitTime() {
    return BaudRate.bitTime(configuration.mode(), configuration.baudRate(), clock.hertz());
  }

  void reportNoBaudRate() {
    if (divider() == 0 && !reportedNoBaudRate) {
      reportedNoBaudRate = true;
      report(Misuse.WRONG_ORDER, "a character cannot be sent: BRGR.CD is 0, so there is no clock");
    }
  }

  void modeChanged() {
    format = LineFormat.of(configuration.mode());
  }

  LineFormat format() {
    return format;
  }

  boolean isSpi() {
    return Registers.mode(configuration.mode()) == SPI_MASTER;
  }

  boolean isIdle() {
    return transmitter.isIdle();
  }

  SpiMaster spi() {
    return spi;
  }

  TimeOut timeOut() {
    return timeOut;
  }

  int modeRegister() {
    return configuration.mode();
  }

  int divider() {
    return configuration.baudRate() & 0xFFFF;
  }

  int timeGuard() {
    return configuration.timeGuard();
  }

  private int channelMode() {
    return Registers.channelMode(configuration.mode());
  }

  void report(Misuse misuse, String text) {
    services.report(name(), misuse, text);
  }

  @Override
  public void reset() {
    transmitter.reset();
    receiver.reset();
    timeOut.setBits(0);
    spi.reset();
    configuration.reset();
    latched = 0;
    mask = 0;
    requestToSend = false;
    reportedNoBaudRate = false;
    changed();
  }
}
