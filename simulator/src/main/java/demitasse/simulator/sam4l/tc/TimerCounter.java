package demitasse.simulator.sam4l.tc;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.PadRouter;
import demitasse.simulator.sam4l.table.Register;
import demitasse.simulator.sam4l.table.TabledBlock;
import java.util.List;

/**
 * TC0 or TC1, three channels that count 16 bits, capture and make waveforms (datasheet, chapter
 * TC).
 *
 * <p>A match of RC that ends the period does so in the tick in which it happens: a period has RC
 * ticks.
 */
public final class TimerCounter extends TabledBlock {
  /** How many channels, and how many interrupt lines, there are. */
  public static final int CHANNELS = 3;

  static final int CLKEN = 1;
  static final int CLKDIS = 1 << 1;
  static final int SWTRG = 1 << 2;

  private static final int STRIDE = 0x40;
  private static final int CMR = 0x04;
  private static final int SMMR = 0x08;
  private static final int RA = 0x14;
  private static final int RB = 0x18;
  private static final int RC = 0x1C;
  private static final int BMR = 0xC4;
  private static final int WPMR = 0xE4;
  private static final int KEY = 0x54494D;

  /** Counters of 16 bits that count up and down. */
  private static final int FEATURES = 0x110;

  private static final int VERSION = 0x402;
  private static final int[] SHIFTS = {0, 1, 3, 5, 7};

  private final Channel[] channels = new Channel[CHANNELS];
  private final TimerClock[] timerClocks = new TimerClock[SHIFTS.length];
  private final ExternalClocks externalClocks;
  private boolean isProtected;

  /**
   * Makes the peripheral.
   *
   * @param clocks the generic clock that is TIMER_CLOCK1; then what becomes TIMER_CLOCK2 to 5 when
   *     it is divided by 2, 8, 32 and 128: CLK_TC where the PM's PBADIVMASK does not stop it
   * @param lines one for each channel
   */
  public TimerCounter(
      String name,
      ChipServices services,
      List<ClockSource> clocks,
      List<InterruptLine> lines,
      PadRouter pads) {
    super(name, services);
    for (int i = 0; i < SHIFTS.length; i++) {
      timerClocks[i] =
          new TimerClock(services.timeline(), clocks.get(i), SHIFTS[i], this::frequencyChanged);
    }
    for (int i = 0; i < CHANNELS; i++) {
      channels[i] = new Channel(this, i, services.timeline(), pads, lines.get(i));
      addRegisters(i * STRIDE, i, channels[i]);
    }
    externalClocks =
        new ExternalClocks(name, pads, i -> channels[i].isTioaHigh(), this::externalClockChanged);
    writeOnly(0xC0, "BCR", 1, this::synchronize);
    readWrite(BMR, "BMR", 0, 0x3F)
        .onRead(externalClocks::selection)
        .onWrite(value -> externalClocks.select(value));
    readWrite(WPMR, "WPMR", 0, 0xFFFF_FF01)
        .onRead(() -> isProtected ? 1 : 0)
        .onWrite(value -> protect(value));
    constant(0xF8, "FEATURES", FEATURES);
    constant(0xFC, "VERSION", VERSION);
  }

  private void addRegisters(int first, int number, Channel channel) {
    writeOnly(first, "CCR" + number, CLKEN | CLKDIS | SWTRG, channel::control);
    readWrite(first + CMR, "CMR" + number, 0, -1).onWrite(value -> channel.setMode(value));
    readWrite(first + SMMR, "SMMR" + number, 0, 3).onWrite(value -> stepMotor(value));
    readOnly(first + 0x10, "CV" + number, channel::value);
    readWrite(first + RA, "RA" + number, 0, 0xFFFF)
        .onRead(channel::readA)
        .onWrite(value -> channel.writeA(value));
    readWrite(first + RB, "RB" + number, 0, 0xFFFF)
        .onRead(channel::readB)
        .onWrite(value -> channel.writeB(value));
    readWrite(first + RC, "RC" + number, 0, 0xFFFF)
        .onRead(channel::readC)
        .onWrite(value -> channel.writeC(value));
    readOnly(first + 0x20, "SR" + number, channel::readStatus);
    writeOnly(first + 0x24, "IER" + number, Status.INTERRUPTS, channel::enableInterrupts);
    writeOnly(first + 0x28, "IDR" + number, Status.INTERRUPTS, channel::disableInterrupts)
        .tolerant();
    readOnly(first + 0x2C, "IMR" + number, channel::interruptMask);
  }

  @Override
  protected boolean mayWrite(Register register, int value) {
    int offset = register.offset();
    if (isProtected && isProtectable(offset)) {
      report(Misuse.LOCKED, register.name() + " was written while WPMR.WPEN protects it");
      return false;
    }
    int inChannel = offset % STRIDE;
    boolean isCapture = (inChannel == RA || inChannel == RB) && offset < CHANNELS * STRIDE;
    if (isCapture && !channels[offset / STRIDE].mode().isWaveform()) {
      report(
          Misuse.ACCESS,
          register.name() + " can only be read in capture mode: set CMR.WAVE before");
      return false;
    }
    return true;
  }

  private static boolean isProtectable(int offset) {
    if (offset >= CHANNELS * STRIDE) {
      return offset == BMR;
    }
    int inChannel = offset % STRIDE;
    return inChannel == CMR || inChannel == SMMR || (inChannel >= RA && inChannel <= RC);
  }

  private void protect(int value) {
    if (value >>> 8 == KEY) {
      isProtected = (value & 1) != 0;
    } else {
      report(
          Misuse.LOCKED,
          "WPMR was written with the key 0x%06x instead of 0x%06x".formatted(value >>> 8, KEY));
    }
  }

  private void stepMotor(int value) {
    if (value != 0) {
      report(Misuse.NOT_MODELLED, "the Gray counter of SMMR, for stepper motors");
    }
  }

  private void synchronize(int value) {
    if ((value & 1) != 0) {
      for (Channel channel : channels) {
        channel.synchronize();
      }
    }
  }

  private void frequencyChanged() {
    for (Channel channel : channels) {
      channel.update();
    }
  }

  private void externalClockChanged(int number) {
    for (Channel channel : channels) {
      channel.externalClockChanged(number);
    }
  }

  /** To be called by a channel after its TIOA has changed. */
  void tioaChanged() {
    externalClocks.update();
  }

  /** What a value of CMR.TCCLKS means. */
  Ticks ticks(int clock) {
    return clock < SHIFTS.length ? timerClocks[clock] : externalClock(clock - SHIFTS.length);
  }

  ExternalClock externalClock(int number) {
    return externalClocks.get(number);
  }

  /** Reports a trigger by software that does not do what a program means by it. */
  void checkTrigger(int channel, Mode mode, boolean enabled, int rc) {
    String trouble = null;
    if (!enabled) {
      trouble = "CCR.SWTRG was set while the clock is disabled: set CCR.CLKEN before, or with it";
    } else if (!ticks(mode.clock()).isRunning()) {
      trouble = "the channel was triggered while " + standstill(mode.clock());
    } else if (mode.isPeriodRc() && rc == 0) {
      trouble = "a match of RC ends the period, and RC is 0: write RC before the trigger";
    }
    if (trouble != null) {
      report(Misuse.WRONG_ORDER, "channel %d: %s".formatted(channel, trouble));
    }
  }

  private static String standstill(int clock) {
    return clock == 0
        ? "TIMER_CLOCK1 stands still: start the generic clock with SCIF's GCCTRL"
        : "TIMER_CLOCK%d stands still: set bit %d of PM's PBADIVMASK"
            .formatted(clock + 1, 2 * (clock - 1));
  }

  void reportMisuse(Misuse misuse, String text) {
    report(misuse, text);
  }

  @Override
  protected void afterReset() {
    isProtected = false;
    for (Channel channel : channels) {
      channel.reset();
    }
    externalClocks.select(0);
  }
}
