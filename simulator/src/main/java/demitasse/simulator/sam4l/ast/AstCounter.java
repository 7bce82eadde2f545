package demitasse.simulator.sam4l.ast;

import demitasse.simulator.time.Timeline;

/**
 * The AST's digital tuner, prescaler and counter, which know cycles of their clock but no time.
 *
 * <p>Flags have their positions in the status register SR.
 */
final class AstCounter {
  static final int OVF = 1;
  static final int ALARM0 = 1 << 8;
  static final int ALARM1 = 1 << 9;
  static final int PER0 = 1 << 16;
  static final int PER1 = 1 << 17;
  static final int FLAGS = OVF | ALARM0 | ALARM1 | PER0 | PER1;

  private final int[] alarms = new int[2];
  private final int[] intervals = new int[2];
  private final boolean[] clearsOnAlarm = new boolean[2];
  private final DigitalTuner tuner = new DigitalTuner();
  private boolean enabled;
  private boolean isCalendar;
  private int prescalerSelect;
  private int value;

  /** Pulses since the prescaler was cleared; the hardware keeps the low 32 bits. */
  private long prescaler;

  void reset() {
    configure(false, false, false, false, 0);
    tuner.configure(0);
    prescaler = 0;
    value = 0;
    for (int i = 0; i < 2; i++) {
      alarms[i] = 0;
      intervals[i] = 0;
    }
  }

  void configure(boolean enable, boolean calendar, boolean clear0, boolean clear1, int psel) {
    enabled = enable;
    isCalendar = calendar;
    clearsOnAlarm[0] = clear0;
    clearsOnAlarm[1] = clear1;
    prescalerSelect = psel;
  }

  void clearPrescaler() {
    prescaler = 0;
  }

  void setTuner(int digitalTunerRegister) {
    tuner.configure(digitalTunerRegister);
  }

  void setValue(int newValue) {
    value = newValue;
  }

  int value() {
    return value;
  }

  void setAlarm(int index, int alarm) {
    alarms[index] = alarm;
  }

  void setInterval(int index, int bit) {
    intervals[index] = bit;
  }

  /** Lets cycles of the clock pass; returns the flags that they set. */
  int advance(long cycles) {
    if (!enabled || cycles == 0) {
      return 0;
    }
    long before = prescaler;
    prescaler += tuner.advance(cycles);
    int flags = 0;
    if (rises(prescaler, intervals[0]) != rises(before, intervals[0])) {
      flags |= PER0;
    }
    if (rises(prescaler, intervals[1]) != rises(before, intervals[1])) {
      flags |= PER1;
    }
    return flags | count(rises(prescaler, prescalerSelect) - rises(before, prescalerSelect));
  }

  /**
   * The cycles after which one of the wanted flags can be set, or earlier; never later.
   *
   * <p>Clearing alarms always count as wanted, so that few of them pass in one {@link #advance}.
   */
  long cyclesUntil(int wanted) {
    if (!enabled) {
      return Timeline.NEVER;
    }
    long pulses = Timeline.NEVER;
    if ((wanted & PER0) != 0) {
      pulses = pulsesUntil(1, intervals[0]);
    }
    if ((wanted & PER1) != 0) {
      pulses = Math.min(pulses, pulsesUntil(1, intervals[1]));
    }
    if ((wanted & (ALARM0 | ALARM1 | OVF)) != 0 || clearsOnAlarm[0] || clearsOnAlarm[1]) {
      pulses = Math.min(pulses, pulsesUntil(ticksUntil(wanted), prescalerSelect));
    }
    return tuner.cyclesUntil(pulses);
  }

  /**
   * How often a bit of the prescaler has gone from 0 to 1 when the prescaler has counted so far.
   */
  private static long rises(long pulses, int bit) {
    return (pulses + (1L << bit)) >> (bit + 1);
  }

  private long pulsesUntil(long rises, int bit) {
    long goal = rises(prescaler, bit) + rises;
    return goal > Long.MAX_VALUE >> (bit + 2)
        ? Timeline.NEVER
        : (goal << (bit + 1)) - (1L << bit) - prescaler;
  }

  private long ticksUntil(int wanted) {
    long position = position(value);
    long ticks = end(position) - position + 1;
    for (int i = 0; i < 2; i++) {
      boolean isWanted = (wanted & (ALARM0 << i)) != 0 || clearsOnAlarm[i];
      if (isWanted && isInRange(i) && position(alarms[i]) > position) {
        ticks = Math.min(ticks, position(alarms[i]) - position);
      }
    }
    return ticks;
  }

  private int count(long ticks) {
    int flags = 0;
    for (long left = ticks; left > 0; ) {
      long position = position(value);
      long step = Math.min(left, end(position) - position);
      if (step == 0) {
        flags |= startAgain();
        left--;
      } else {
        flags |= passed(position, position + step);
        value = isCalendar ? Calendar.atSecond(value, position + step) : (int) (position + step);
        left -= step;
      }
    }
    return flags;
  }

  /** The tick after the end: to zero after an alarm that clears, else past the top or midnight. */
  private int startAgain() {
    boolean cleared =
        (clearsOnAlarm[0] && value == alarms[0]) || (clearsOnAlarm[1] && value == alarms[1]);
    int flags = cleared || !isCalendar || Calendar.isLastDay(value) ? OVF : 0;
    value = cleared || !isCalendar ? 0 : Calendar.nextDay(value);
    return flags | (value == alarms[0] ? ALARM0 : 0) | (value == alarms[1] ? ALARM1 : 0);
  }

  private int passed(long after, long until) {
    int flags = 0;
    for (int i = 0; i < 2; i++) {
      long alarm = position(alarms[i]);
      if (isInRange(i) && alarm > after && alarm <= until) {
        flags |= ALARM0 << i;
      }
    }
    return flags;
  }

  /** The place in the range in which counting is adding: all of the counter, a day's seconds. */
  private long position(int ofValue) {
    return isCalendar ? Calendar.secondOfDay(ofValue) : Integer.toUnsignedLong(ofValue);
  }

  /** The last place before something else than adding happens. */
  private long end(long position) {
    long end = isCalendar ? Calendar.LAST_SECOND : 0xFFFF_FFFFL;
    for (int i = 0; i < 2; i++) {
      if (clearsOnAlarm[i] && isInRange(i) && position(alarms[i]) >= position) {
        end = Math.min(end, position(alarms[i]));
      }
    }
    return Math.max(end, position);
  }

  private boolean isInRange(int index) {
    return !isCalendar || Calendar.date(alarms[index]) == Calendar.date(value);
  }
}
