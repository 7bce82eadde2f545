package demitasse.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private final Timeline timeline = new Timeline();
  private final List<String> happened = new ArrayList<>();
  private long now;

  TimelineTest() {
    timeline.setClock(() -> now);
  }

  @Test
  void eventsHappenInTheOrderOfTheirTimes() {
    timeline.event("late", () -> happened.add("late")).scheduleAt(20);
    timeline.event("early", () -> happened.add("early")).scheduleAt(10);
    now = 20;
    timeline.runDue();
    assertThat(happened).containsExactly("early", "late");
  }

  @Test
  void eventsOfOneTimeHappenInTheOrderInWhichTheyWereMade() {
    Event first = timeline.event("first", () -> happened.add("first"));
    timeline.event("second", () -> happened.add("second")).scheduleAt(10);
    first.scheduleAt(10);
    now = 10;
    timeline.runDue();
    assertThat(happened).containsExactly("first", "second");
  }

  @Test
  void anEventThatIsNotDueWaits() {
    timeline.event("later", () -> happened.add("later")).scheduleAt(11);
    now = 10;
    timeline.runDue();
    assertThat(happened).isEmpty();
    assertThat(timeline.next()).isEqualTo(11);
  }

  @Test
  void anEventThatIsScheduledAgainHappensOnce() {
    Event event = timeline.event("event", () -> happened.add("event"));
    event.scheduleAt(5);
    event.scheduleAt(10);
    now = 10;
    timeline.runDue();
    assertThat(happened).hasSize(1);
  }

  @Test
  void aCancelledEventDoesNotHappen() {
    Event event = timeline.event("event", () -> happened.add("event"));
    event.scheduleAt(5);
    event.cancel();
    now = 10;
    timeline.runDue();
    assertThat(happened).isEmpty();
    assertThat(timeline.next()).isEqualTo(Timeline.NEVER);
  }

  @Property
  void cyclesAreCountedExactly(
      @ForAll @LongRange(min = 0, max = 86_400 * Timeline.SECOND) long picoseconds,
      @ForAll @LongRange(min = 1, max = 120_000_000) long hertz) {
    BigInteger exact =
        BigInteger.valueOf(picoseconds)
            .multiply(BigInteger.valueOf(hertz))
            .divide(BigInteger.valueOf(Timeline.SECOND));
    assertThat(Timeline.cycles(picoseconds, hertz)).isEqualTo(exact.longValueExact());
  }

  @Property
  void cyclesTakeTheirTimeExactly(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long cycles,
      @ForAll @LongRange(min = 1_000_000, max = 120_000_000) long hertz) {
    BigInteger exact =
        BigInteger.valueOf(cycles)
            .multiply(BigInteger.valueOf(Timeline.SECOND))
            .divide(BigInteger.valueOf(hertz));
    assertThat(Timeline.picoseconds(cycles, hertz)).isEqualTo(exact.longValueExact());
  }
}
