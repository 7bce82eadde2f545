package demitasse.simulator.sam4l.chip;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.flash.FlashController;
import demitasse.simulator.sam4l.power.Bpm;

/**
 * How fast the processor may run with the flash's wait states and the power scaling in force (Atmel
 * 42023: Electrical Characteristics, Maximum Clock Frequencies and Flash Memory).
 */
final class FrequencyLimits {
  private static final long MEGAHERTZ = 1_000_000;

  /** In MHz, by power scaling and wait states, without high speed mode. */
  private static final int[][] NORMAL = {{18, 36}, {8, 12}, {18, 36}};

  /** In MHz, by wait states, at PS2 in high speed mode. */
  private static final int[] HIGH_SPEED = {24, 48};

  private final ChipServices services;
  private final ClockTree clocks;
  private final FlashController flash;
  private final Bpm bpm;
  private Runnable timingListener = () -> {};
  private boolean exceeded;
  private boolean suspended;

  FrequencyLimits(ChipServices services, ClockTree clocks, FlashController flash, Bpm bpm) {
    this.services = services;
    this.clocks = clocks;
    this.flash = flash;
    this.bpm = bpm;
    clocks.cpu().addListener(this::check);
    flash.onTimingChange(this::timingChanged);
    bpm.onScaling(this::check);
  }

  private void timingChanged() {
    check();
    timingListener.run();
  }

  /** Sets what to do when the flash's wait states have changed. */
  void onChange(Runnable changed) {
    timingListener = changed;
  }

  /** Lets registers change in any order: a reset. */
  void setSuspended(boolean isSuspended) {
    suspended = isSuspended;
    check();
  }

  private long limit() {
    int scaling = Math.min(bpm.powerScaling(), 2);
    int waitStates = flash.waitStates();
    boolean fast = scaling == 2 && flash.isHighSpeed();
    return MEGAHERTZ * (fast ? HIGH_SPEED : NORMAL[scaling])[waitStates];
  }

  private void check() {
    boolean tooFast = clocks.cpu().hertz() > limit();
    if (tooFast && !exceeded && !suspended) {
      services.report(
          "PM",
          Misuse.ELECTRICAL,
          "the processor runs at %d Hz; PS%d with %d wait states%s allows %d Hz"
              .formatted(
                  clocks.cpu().hertz(),
                  bpm.powerScaling(),
                  flash.waitStates(),
                  flash.isHighSpeed() ? " and HSEN" : "",
                  limit()));
    }
    exceeded = tooFast && !suspended;
  }
}
