package demitasse.simulator.sam4l.acifc;

import demitasse.simulator.sam4l.PadInput;
import demitasse.simulator.sam4l.PadRouter;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/** One analog comparator ACx: two inputs, an output, and its register CONFx. */
final class Comparator {
  static final int BITS = 0x0F03_0333;

  static final int CONTINUOUS = 1;
  static final int USER_TRIGGERED = 2;
  static final int EVENT_TRIGGERED = 3;

  /** Start-up times, of the size that the datasheet's electrical characteristics give. */
  static final long FAST_START_UP = 5 * Timeline.MICROSECOND;

  static final long LOW_POWER_START_UP = 50 * Timeline.MICROSECOND;

  /** How long a comparison takes once the comparator is up. */
  static final long COMPARISON_TIME = Timeline.MICROSECOND;

  private static final int FAST = 1 << 26;
  private static final int ALWAYSON = 1 << 27;
  private static final double HYSTERESIS_STEP = 0.025;

  private final Acifc acifc;
  private final int number;
  private final PadInput positive;
  private final PadInput negative;
  private final Event startUp;
  private final Event comparison;
  private int configuration;
  private boolean isUp;
  private boolean measures;
  private boolean ready;
  private boolean output;

  Comparator(Acifc acifc, Timeline timeline, PadRouter pads, int number) {
    this.acifc = acifc;
    this.number = number;
    String pair = (number % 2 == 0 ? "A" : "B") + "%s" + number / 2;
    positive = new PadInput(pads, "ACIFC_AC" + pair.formatted("P"), this::inputChanged);
    negative = new PadInput(pads, "ACIFC_AC" + pair.formatted("N"), this::inputChanged);
    startUp = timeline.event("ACIFC start-up", this::started);
    comparison = timeline.event("ACIFC comparison", this::compare);
  }

  void reset() {
    configuration = 0;
    switchOff();
    output = false;
  }

  int configuration() {
    return configuration;
  }

  /** Writes CONFx; another mode or speed starts anew, another IS does not. */
  void configure(int conf, boolean enabled) {
    int restarting = conf ^ configuration;
    configuration = conf & BITS;
    if ((restarting & ~3) != 0) {
      switchOff();
      if (enabled) {
        switchOn();
      }
    } else {
      compareAgain();
    }
  }

  /** Follows CTRL.EN. */
  void switchOn() {
    if (mode() == CONTINUOUS) {
      measures = true;
      startUp();
    } else if (mode() != 0 && (configuration & ALWAYSON) != 0) {
      startUp();
    }
  }

  void switchOff() {
    isUp = false;
    measures = false;
    ready = false;
    startUp.cancel();
    comparison.cancel();
  }

  /** Starts a single comparison if that is this comparator's mode. */
  void trigger(int triggeredMode) {
    if (mode() == triggeredMode && !measures) {
      measures = true;
      ready = false;
      if (isUp) {
        comparison.scheduleIn(COMPARISON_TIME);
      } else {
        startUp();
      }
    }
  }

  /** Whether a single comparison is under way. */
  boolean isMeasuring(int triggeredMode) {
    return measures && mode() == triggeredMode;
  }

  boolean isReady() {
    return ready;
  }

  boolean output() {
    return acifc.isTested() ? acifc.testOutput(number) : output;
  }

  int interruptSetting() {
    return configuration & 3;
  }

  /** EVENN for an output of 0, EVENP for one of 1. */
  boolean givesEvent() {
    return (configuration & (output() ? 1 << 17 : 1 << 16)) != 0;
  }

  /** Compares once more in continuous mode: conditions that persist interrupt again. */
  void compareAgain() {
    if (ready && mode() == CONTINUOUS && !comparison.isScheduled()) {
      comparison.scheduleIn(COMPARISON_TIME);
    }
  }

  private int mode() {
    return (configuration >>> 4) & 3;
  }

  private void startUp() {
    if (!startUp.isScheduled()) {
      startUp.scheduleIn((configuration & FAST) != 0 ? FAST_START_UP : LOW_POWER_START_UP);
    }
  }

  private void started() {
    isUp = true;
    acifc.startedUp(number);
    if (measures) {
      compare();
    }
  }

  private void inputChanged() {
    if (isUp && mode() == CONTINUOUS) {
      compare();
    }
  }

  private void compare() {
    boolean before = output();
    double hysteresis = ((configuration >>> 24) & 3) * HYSTERESIS_STEP / 2;
    double difference = positive.volts() - negative.volts();
    output = output ? difference > -hysteresis : difference > hysteresis;
    ready = true;
    if (mode() != CONTINUOUS) {
      measures = false;
      isUp = (configuration & ALWAYSON) != 0;
    }
    acifc.compared(number, output() != before);
  }
}
