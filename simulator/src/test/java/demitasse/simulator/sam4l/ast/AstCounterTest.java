package demitasse.simulator.sam4l.ast;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AstCounterTest {
  private static final int NEAR = 0xFFFF_FF00;

  private static AstCounter counter(int control, int start, int alarm0, int alarm1, int tuner) {
    AstCounter counter = new AstCounter();
    counter.reset();
    counter.configure(
        true, (control & 1) != 0, (control & 2) != 0, (control & 4) != 0, (control >>> 3) & 1);
    counter.setValue(start);
    counter.setAlarm(0, alarm0);
    counter.setAlarm(1, alarm1);
    counter.setInterval(0, 3);
    counter.setTuner(tuner);
    return counter;
  }

  /** Register values near the wrap, of the counter as of the calendar: 31 December of year 63. */
  private static int value(int control, int offset) {
    int lastMinute = (63 << 26) | (12 << 22) | (31 << 17) | (23 << 12) | (59 << 6);
    return (control & 1) != 0 ? lastMinute | (offset % 60) : NEAR + offset;
  }

  @Property(tries = 300)
  void manyCyclesAtOnceAreTheSameAsOneByOne(
      @ForAll @IntRange(max = 15) int control,
      @ForAll @IntRange(max = 600) int start,
      @ForAll @IntRange(max = 600) int alarm0,
      @ForAll @IntRange(max = 600) int alarm1,
      @ForAll @IntRange(max = 0xFFFF) int tuner,
      @ForAll @IntRange(max = 3_000) int cycles) {
    int[] values = {value(control, start), value(control, alarm0), value(control, alarm1)};
    int dtr = tuner & 0xFF23;
    AstCounter atOnce = counter(control, values[0], values[1], values[2], dtr);
    AstCounter oneByOne = counter(control, values[0], values[1], values[2], dtr);
    int flags = 0;
    for (int i = 0; i < cycles; i++) {
      flags |= oneByOne.advance(1);
    }
    assertThat(atOnce.advance(cycles)).isEqualTo(flags);
    assertThat(atOnce.value()).isEqualTo(oneByOne.value());
  }

  @Property(tries = 300)
  void noWantedFlagComesBeforeItIsExpected(
      @ForAll @IntRange(max = 15) int control,
      @ForAll @IntRange(max = 600) int start,
      @ForAll @IntRange(max = 600) int alarm0,
      @ForAll @IntRange(max = 600) int alarm1,
      @ForAll @IntRange(max = 0xFFFF) int tuner) {
    AstCounter counter =
        counter(
            control,
            value(control, start),
            value(control, alarm0),
            value(control, alarm1),
            tuner & 0xFF23);
    int wanted = AstCounter.OVF | AstCounter.ALARM0 | AstCounter.ALARM1 | AstCounter.PER0;
    long expected = counter.cyclesUntil(wanted);
    assertThat(expected).isPositive();
    for (long i = 1; i < expected; i++) {
      assertThat(counter.advance(1) & wanted).as("flags after %d cycles", i).isZero();
    }
    assertThat(counter.advance(1) & wanted).isNotZero();
  }

  @Test
  void aCounterThatIsOffDoesNotCount() {
    AstCounter counter = counter(0, 5, 0, 0, 0);
    counter.configure(false, false, false, false, 0);
    assertThat(counter.advance(1_000_000)).isZero();
    assertThat(counter.value()).isEqualTo(5);
  }

  @Test
  void februaryOfOtherYearsHasTwentyEightDays() {
    int last = (5 << 26) | (2 << 22) | (28 << 17);
    assertThat(Calendar.nextDay(last)).isEqualTo((5 << 26) | (3 << 22) | (1 << 17));
    assertThat(Calendar.nextDay(last - (1 << 26))).isEqualTo((4 << 26) | (2 << 22) | (29 << 17));
  }
}
