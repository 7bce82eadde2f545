package demitasse.simulator.sam4l.adcife;

import static demitasse.simulator.sam4l.adcife.SequencerConfiguration.CONTINUOUS;
import static demitasse.simulator.sam4l.adcife.SequencerConfiguration.EVENT;
import static demitasse.simulator.sam4l.adcife.SequencerConfiguration.PIN_BOTH;
import static demitasse.simulator.sam4l.adcife.SequencerConfiguration.PIN_FALLING;
import static demitasse.simulator.sam4l.adcife.SequencerConfiguration.PIN_RISING;
import static demitasse.simulator.sam4l.adcife.SequencerConfiguration.TIMER;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.PadInput;
import demitasse.simulator.sam4l.PadRouter;
import demitasse.simulator.sam4l.ReportingBlock;
import demitasse.simulator.time.Timeline;
import java.util.function.DoubleSupplier;

/**
 * The ADC Controller Interface ADCIFE, a 12-bit converter (datasheet, chapter ADCIFE).
 *
 * <p>Made with {@code new Adcife(services, apbClock, genericClock, line, pads)}; the generic clock
 * is GCLK 10, and {@link #setDac} takes {@code dacc::volts}. DMA ends are {@link #receivePort}
 * (LCV) and {@link #transmitPort} (CDMA). Inputs are the voltages of the nets that are muxed to
 * ADCIFE_AD0 to ADCIFE_AD14, taken when the conversion ends.
 */
public final class Adcife extends ReportingBlock {
  static final int CR = 0x00;
  static final int CFG = 0x04;
  static final int SR = 0x08;
  static final int SCR = 0x0C;
  static final int RTS = 0x10;
  static final int SEQCFG = 0x14;
  static final int CDMA = 0x18;
  static final int TIM = 0x1C;
  static final int ITIMER = 0x20;
  static final int WCFG = 0x24;
  static final int WTH = 0x28;
  static final int LCV = 0x2C;
  static final int IER = 0x30;
  static final int IDR = 0x34;
  static final int IMR = 0x38;
  static final int CALIB = 0x3C;
  static final int VERSION = 0x40;
  static final int PARAMETER = 0x44;

  static final int SEOC = 1;
  static final int LOVR = 1 << 1;
  static final int WM = 1 << 2;
  static final int SMTRG = 1 << 3;
  static final int SUTD = 1 << 4;
  static final int TTO = 1 << 5;

  private static final int INTERRUPTS = SEOC | LOVR | WM | SMTRG | TTO;
  private static final int SR_TBUSY = 1 << 25;
  private static final int SR_SBUSY = 1 << 26;
  private static final int SR_CBUSY = 1 << 27;
  private static final int CR_BITS = 0xF3F;
  private static final int CFG_BITS = 0x77E;
  private static final int TIM_ENSTUP = 1 << 8;
  private static final int CHANNELS = 15;
  private static final int VERSION_VALUE = 0x100;

  private final InterruptLine line;
  private final AdcClock clock;
  private final AnalogSources sources;
  private final Sequencer sequencer;
  private final InternalTimer timer;
  private final WindowMonitor window = new WindowMonitor();
  private final PadInput triggerPin;
  private final PowerControl power;
  private final Port receive = new Port(true);
  private final Port transmit = new Port(false);

  private int configuration;
  private int timing;
  private int internalTimer;
  private int resourceTimings;
  private int calibration;
  private int flags;
  private int interruptMask;
  private int lastValue;
  private boolean unread;
  private boolean secondWordFollows;
  private boolean triggerAfterSecondWord;
  private boolean triggerLevel;

  public Adcife(
      ChipServices services,
      ClockSource apbClock,
      ClockSource genericClock,
      InterruptLine line,
      PadRouter pads) {
    super("ADCIFE", services);
    this.line = line;
    Timeline timeline = services.timeline();
    clock = new AdcClock(timeline, apbClock, genericClock, this::clockChanged);
    sources = new AnalogSources(this, pads);
    sequencer = new Sequencer(this, timeline, clock, sources);
    timer = new InternalTimer(timeline, clock, this::timedOut);
    triggerPin = new PadInput(pads, "ADCIFE_TRIGGER", this::pinChanged);
    power = new PowerControl(timeline, this::enabledChanged);
  }

  /** Sets the voltage at the pin ADVREFP; the supply's is the default. */
  public void setExternalReference(double volts) {
    sources.setExternalReference(volts);
  }

  /** Sets what the DACC puts out; without this, it is seen only on a pad that has DACC_VOUT. */
  public void setDac(DoubleSupplier volts) {
    sources.setDac(volts);
  }

  /** Where a DMA channel fetches converted values. */
  public DmaPort receivePort() {
    return receive;
  }

  /** Where a DMA channel puts words of the sequence into CDMA. */
  public DmaPort transmitPort() {
    return transmit;
  }

  /** A peripheral event from the PEVC. */
  public void trigger() {
    triggerIf(EVENT);
  }

  private final class Port extends DmaPort {
    private final boolean receives;

    Port(boolean receives) {
      this.receives = receives;
    }

    @Override
    public boolean isReady() {
      return receives ? unread : power.isEnabled() && !sequencer.isBusy();
    }

    @Override
    public int read() {
      return takeLastValue();
    }

    @Override
    public void write(int value) {
      Adcife.this.store(CDMA, value);
    }
  }

  @Override
  public void reset() {
    stop();
    sequencer.reset();
    window.reset();
    configuration = 0;
    clock.configure(0);
    timing = 0;
    internalTimer = 0;
    timer.setPeriod(0);
    resourceTimings = 0;
    calibration = 0;
    interruptMask = 0;
    lastValue = 0;
    update();
  }

  @Override
  public int load(int offset) {
    return switch (offset) {
      case CR -> readOfWriteOnly("CR");
      case CFG -> configuration;
      case SR -> status();
      case SCR -> readOfWriteOnly("SCR");
      case RTS -> resourceTimings;
      case SEQCFG -> sequencer.configuration().register();
      case CDMA -> readOfWriteOnly("CDMA");
      case TIM -> timing;
      case ITIMER -> internalTimer;
      case WCFG -> window.configuration();
      case WTH -> window.thresholds();
      case LCV -> takeLastValue();
      case IER -> readOfWriteOnly("IER");
      case IDR -> readOfWriteOnly("IDR");
      case IMR -> interruptMask;
      case CALIB -> calibration;
      case VERSION -> VERSION_VALUE;
      case PARAMETER -> CHANNELS;
      default -> noRegister(offset);
    };
  }

  @Override
  public void store(int offset, int value) {
    timer.settle();
    switch (offset) {
      case CR -> control(value);
      case CFG -> configure(value);
      case SCR -> flags &= ~value;
      case RTS -> resourceTimings = value;
      case SEQCFG -> configureSequencer(value);
      case CDMA -> sequenceWord(value);
      case TIM -> timing = existing("TIM", value, 0x11F);
      case ITIMER -> {
        internalTimer = existing("ITIMER", value, 0xFFFF);
        timer.setPeriod(internalTimer);
      }
      case WCFG -> window.configure(existing("WCFG", value, 0x7000));
      case WTH -> window.setThresholds(existing("WTH", value, 0x0FFF_0FFF));
      case IER -> interruptMask |= existing("IER", value, INTERRUPTS);
      case IDR -> interruptMask &= ~value;
      case CALIB -> calibration = value & 0x1F1FF;
      case SR, LCV, IMR, VERSION, PARAMETER -> writeOfReadOnly("the register");
      default -> noRegister(offset);
    }
    update();
  }

  private int status() {
    timer.settle();
    return flags
        | (timer.isRunning() ? SR_TBUSY : 0)
        | (sequencer.isBusy() ? SR_SBUSY | SR_CBUSY : 0)
        | power.status();
  }

  private int takeLastValue() {
    unread = false;
    return lastValue;
  }

  private void control(int value) {
    checkReserved("CR", value, CR_BITS);
    if ((value & 1) != 0) {
      stop();
    }
    power.control(value);
    if ((value & (1 << 1)) != 0) {
      timer.stop();
    }
    if ((value & (1 << 2)) != 0) {
      timer.start();
      triggerIf(CONTINUOUS);
    }
    if ((value & (1 << 3)) != 0) {
      convert("CR.STRIG was written");
    }
  }

  /** SWRST: whatever is under way ends; the configuration stays. */
  private void stop() {
    sequencer.stop();
    timer.stop();
    power.reset();
    flags = 0;
    unread = false;
    secondWordFollows = false;
  }

  private void enabledChanged() {
    if (power.isEnabled()) {
      sequencer.startUp((timing & TIM_ENSTUP) != 0 ? (timing & 0x1F) + 1 : 0);
    } else {
      sequencer.stop();
    }
    update();
  }

  private void configure(int value) {
    checkReserved("CFG", value, CFG_BITS);
    if (power.isEnabled() && ((value ^ configuration) & CFG_BITS) != 0) {
      report(Misuse.WRONG_ORDER, "CFG was changed while SR.EN is 1: disable the ADC first");
    }
    if (((value >>> 1) & 7) > 4) {
      report(Misuse.RESERVED, "CFG.REFSEL is 5 to 7, which is reserved");
    }
    configuration = value & CFG_BITS;
    sequencer.selectReference((value >>> 1) & 7);
    clock.configure(configuration);
    clockChanged();
  }

  private void configureSequencer(int value) {
    checkReserved("SEQCFG", value, SequencerConfiguration.BITS);
    sequencer.configure(value);
    SequencerConfiguration configured = sequencer.configuration();
    if (configured.trigger() > PIN_BOTH) {
      report(Misuse.RESERVED, "SEQCFG.TRGSEL is 7, which is reserved");
    }
    if (configured.zoomRange() != 0) {
      report(Misuse.NOT_MODELLED, "SEQCFG.ZOOMRANGE is taken as 0");
    }
    if (power.isEnabled()) {
      triggerIf(CONTINUOUS);
    }
  }

  /** CDMA: a word like SEQCFG, and if its bit DW is set, a second one for the window monitor. */
  private void sequenceWord(int value) {
    if (secondWordFollows) {
      secondWordFollows = false;
      window.configure(value);
      window.setThresholds(value);
    } else {
      int selection = sequencer.configuration().register() & (7 << 8);
      sequencer.configure((value & SequencerConfiguration.BITS & ~(7 << 8)) | selection);
      triggerAfterSecondWord = (value & (1 << 3)) != 0;
      secondWordFollows = value < 0;
      if ((value & (1 << 13)) != 0) {
        timer.start();
      }
    }
    if (!secondWordFollows && triggerAfterSecondWord) {
      triggerAfterSecondWord = false;
      convert("a word with STRIG was written to CDMA");
    }
  }

  private void convert(String why) {
    if (!power.isEnabled()) {
      report(Misuse.WRONG_ORDER, why + " while SR.EN is 0: nothing is converted");
      return;
    }
    int reference = (configuration >>> 1) & 7;
    if (!power.isReferenceRequested() && reference != 2 && reference != 3) {
      report(
          Misuse.WRONG_ORDER, why + " without CR.REFBUFEN: an internal reference needs the buffer");
    }
    if (!sequencer.trigger()) {
      flags |= SMTRG;
    }
  }

  private void triggerIf(int selection) {
    if (power.isEnabled()
        && sequencer.configuration().trigger() == selection
        && !sequencer.trigger()
        && selection != CONTINUOUS) {
      flags |= SMTRG;
    }
    update();
  }

  private void timedOut() {
    flags |= TTO;
    triggerIf(TIMER);
  }

  private void pinChanged() {
    if (triggerPin.isHigh() != triggerLevel) {
      triggerLevel = triggerPin.isHigh();
      triggerIf(PIN_BOTH);
      triggerIf(triggerLevel ? PIN_RISING : PIN_FALLING);
    }
  }

  void startedUp() {
    flags |= SUTD;
  }

  void converted(SequencerConfiguration configured, int code) {
    if (unread) {
      flags |= LOVR;
    }
    flags |= SEOC | (window.matches(code) ? WM : 0);
    lastValue =
        configured.result(code) | (configured.positive() << 16) | (configured.negative() << 20);
    unread = true;
    update();
    receive.changed();
    transmit.changed();
  }

  void tell(Misuse misuse, String text) {
    report(misuse, text);
  }

  private void clockChanged() {
    sequencer.clockChanged();
    update();
  }

  private void update() {
    boolean timerTriggers = sequencer.configuration().trigger() == TIMER && power.isEnabled();
    boolean timerInterrupts = (interruptMask & ~flags & TTO) != 0;
    timer.plan(timerTriggers || timerInterrupts);
    line.set((flags & interruptMask) != 0);
  }
}
