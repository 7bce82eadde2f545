package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.kernel.CapsuleBench;
import demitasse.kernel.CapsuleBench.Queued;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The alarms of several processes over a multiplexer, near the wrap of the counter. */
class AlarmDriverPropertyTest {
  private static final long TURN = 1L << 32;
  private static final int PROCESSES = 3;
  private static final int STOP = 3;
  private static final int SET_ABSOLUTE = 6;
  private static final long NOT_SET = -1;

  @Property(tries = 500)
  void d14_eachProcessIsToldOnceInTimeAndOfItsOwnExpiry(
      @ForAll("actionLists") List<AlarmAction> actions, @ForAll("latencies") long latency) {
    Simulation simulation = new Simulation(latency);
    for (AlarmAction action : actions) {
      simulation.advance(action.pause());
      simulation.perform(action);
    }
    simulation.advance(2 * TURN);

    assertThat(simulation.due).containsOnly(NOT_SET);
  }

  @Provide
  Arbitrary<List<AlarmAction>> actionLists() {
    return AlarmAction.lists(PROCESSES);
  }

  @Provide
  Arbitrary<Long> latencies() {
    return Arbitraries.longs().between(0, 10);
  }

  /** Some processes, and when each of them is to be told. */
  private static final class Simulation {
    private final CapsuleBench bench = new CapsuleBench(PROCESSES);
    private final VirtualClock clock;
    private final AlarmDriver driver;
    private final int[] processIds = new int[PROCESSES];
    private final long[] due = new long[PROCESSES];
    private final int[] expiries = new int[PROCESSES];
    private final long slack;

    Simulation(long latency) {
      clock = new VirtualClock(TURN - 200, latency);
      AlarmMux mux = new AlarmMux(clock);
      driver = new AlarmDriver(mux.create(), bench.processes(), bench.grants());
      slack = latency + 1;
      for (int index = 0; index < PROCESSES; index++) {
        processIds[index] = bench.start("app");
      }
      Arrays.fill(due, NOT_SET);
    }

    void advance(long ticks) {
      clock.advance(ticks);
      for (int index = 0; index < PROCESSES; index++) {
        check(index, bench.takeUpcalls(processIds[index]));
      }
    }

    private void check(int index, List<Queued> upcalls) {
      long time = due[index];
      if (upcalls.isEmpty()) {
        assertThat(time == NOT_SET || time + slack >= clock.time()).isTrue();
        return;
      }
      assertThat(upcalls).hasSize(1);
      assertThat(upcalls.get(0).a1()).as("expiry").isEqualTo(expiries[index]);
      assertThat(time).isNotEqualTo(NOT_SET);
      assertThat(Integer.toUnsignedLong(upcalls.get(0).a0() - (int) time)).isBetween(0L, slack);
      due[index] = NOT_SET;
    }

    void perform(AlarmAction action) {
      int client = action.client();
      if (action.isSet()) {
        int reference = clock.now() - action.age();
        driver.command(processIds[client], SET_ABSOLUTE, reference, action.ticks());
        due[client] = VirtualClock.dueTime(clock.time(), reference, action.ticks());
        expiries[client] = reference + action.ticks();
      } else {
        driver.command(processIds[client], STOP, 0, 0);
        due[client] = NOT_SET;
      }
    }
  }
}
