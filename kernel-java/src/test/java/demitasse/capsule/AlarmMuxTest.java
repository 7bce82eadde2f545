package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.hil.Alarm;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Many alarms out of one: all fire, none early, none twice, wherever the counter wraps. */
class AlarmMuxTest {
  private static final long TURN = 1L << 32;
  private static final int ALARMS = 4;

  private final VirtualClock clock = new VirtualClock(TURN - 100, 0);
  private final AlarmMux mux = new AlarmMux(clock);
  private final Alarm first = mux.create();
  private final Alarm second = mux.create();
  private final List<String> fired = new ArrayList<>();

  AlarmMuxTest() {
    first.setClient(() -> fired.add("first " + clock.now()));
    second.setClient(() -> fired.add("second " + clock.now()));
  }

  @Test
  void timeAndFrequencyAreTheHardwares() {
    assertThat(first.now()).isEqualTo(-100);
    assertThat(first.frequency()).isEqualTo(10_000);
  }

  @Test
  void alarmsFireInTheOrderOfTheirTimes() {
    first.set(clock.now(), 150);
    second.set(clock.now(), 40);

    clock.advance(1000);

    assertThat(fired).containsExactly("second -60", "first 50");
  }

  @Test
  void aNewSetReplacesTheOld() {
    first.set(clock.now(), 50);
    first.set(clock.now(), 70);

    clock.advance(1000);

    assertThat(fired).containsExactly("first -30");
  }

  @Test
  void disarmedAlarmDoesNotFireAndLeavesTheHardwareQuiet() {
    first.set(clock.now(), 50);

    first.disarm();

    assertThat(clock.isArmed()).isFalse();
    clock.advance(1000);
    assertThat(fired).isEmpty();
  }

  @Test
  void alarmDueAlreadyFiresAtOnce() {
    first.set(clock.now() - 20, 10);

    clock.advance(2);

    assertThat(fired).containsExactly("first -99");
  }

  @Test
  void clientMaySetItselfFromWithinFired() {
    first.setClient(
        () -> {
          fired.add("first " + clock.now());
          first.set(clock.now(), 60);
        });
    first.set(clock.now(), 60);

    clock.advance(190);

    assertThat(fired).containsExactly("first -40", "first 20", "first 80");
  }

  @Test
  void clientMayDisarmAnotherThatIsDueAtTheSameTime() {
    first.setClient(second::disarm);
    first.set(clock.now(), 50);
    second.set(clock.now(), 50);

    clock.advance(1000);

    assertThat(fired).isEmpty();
  }

  @Test
  void clientThatIsAlwaysDueDoesNotStarveOthers() {
    first.setClient(() -> first.set(clock.now(), 0));
    first.set(clock.now(), 0);
    second.set(clock.now(), 5);

    clock.advance(8);

    assertThat(fired).hasSize(1);
  }

  @Test
  void clientThatSetsItsAlarmAgainAndAgainDoesNotPutOthersOff() {
    VirtualClock late = new VirtualClock(0, 10);
    AlarmMux lateMux = new AlarmMux(late);
    Alarm restless = lateMux.create();
    Alarm patient = lateMux.create();
    restless.setClient(() -> fired.add("restless"));
    patient.setClient(() -> fired.add("patient " + late.now()));
    patient.set(0, 50);

    for (int round = 0; round < 100; round++) {
      restless.set(late.now(), 1000);
      late.advance(1);
    }

    assertThat(fired).containsExactly("patient 60");
  }

  @Test
  void alarmsFireThoughAClientThrows() {
    first.setClient(
        () -> {
          throw new IllegalStateException("broken client");
        });
    first.set(clock.now(), 50);
    second.set(clock.now(), 50);

    assertThatThrownBy(() -> clock.advance(60)).hasMessage("broken client");
    clock.advance(60);

    assertThat(fired).hasSize(1).allMatch(line -> line.startsWith("second"));
  }

  @Test
  void theLongestAlarmFiresAfterAlmostATurn() {
    first.set(clock.now(), -1);

    clock.advance(TURN - 2);
    assertThat(fired).isEmpty();
    clock.advance(2);

    assertThat(fired).containsExactly("first -101");
  }

  @Provide
  Arbitrary<List<AlarmAction>> actionLists() {
    return AlarmAction.lists(ALARMS);
  }

  @Property
  void d14_eachAlarmFiresOnceAndWithinTheSlack(
      @ForAll("actionLists") List<AlarmAction> actions, @ForAll("latencies") long latency) {
    Simulation simulation = new Simulation(latency);
    for (AlarmAction action : actions) {
      simulation.advance(action.pause());
      simulation.perform(action);
    }
    simulation.advance(2 * TURN);

    assertThat(simulation.due).containsOnly(Simulation.NOT_SET);
  }

  @Provide
  Arbitrary<Long> latencies() {
    return Arbitraries.longs().between(0, 10);
  }

  /** A multiplexer near the wrap, and when each of its alarms is to fire. */
  private static final class Simulation {
    static final Long NOT_SET = -1L;

    private final VirtualClock clock;
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<Long> due = new ArrayList<>();
    private final long slack;

    Simulation(long latency) {
      clock = new VirtualClock(TURN - 200, latency);
      // One alarm fires at a time, and the next one a tick and the latency later.
      slack = ALARMS * (latency + 1);
      AlarmMux mux = new AlarmMux(clock);
      for (int index = 0; index < ALARMS; index++) {
        int number = index;
        alarms.add(mux.create());
        due.add(NOT_SET);
        alarms.get(index).setClient(() -> fired(number));
      }
    }

    void advance(long ticks) {
      clock.advance(ticks);
      for (Long time : due) {
        assertThat(time.equals(NOT_SET) || time + slack >= clock.time()).isTrue();
      }
    }

    void perform(AlarmAction action) {
      Alarm alarm = alarms.get(action.client());
      if (action.isSet()) {
        int reference = clock.now() - action.age();
        alarm.set(reference, action.ticks());
        due.set(action.client(), VirtualClock.dueTime(clock.time(), reference, action.ticks()));
      } else {
        alarm.disarm();
        due.set(action.client(), NOT_SET);
      }
    }

    private void fired(int number) {
      assertThat(due.get(number)).isBetween(clock.time() - slack, clock.time());
      due.set(number, NOT_SET);
    }
  }
}
