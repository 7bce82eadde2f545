package demitasse.simulator.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.time.Timeline;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CycleCounterTest {
  private final ModelBench bench = new ModelBench();
  private final FixedClock clock = new FixedClock(32_768);
  private final CycleCounter counter = new CycleCounter(bench.services().timeline(), clock);

  @Property(tries = 300)
  void aCycleIsCountedAtItsTimeAndNotBefore(
      @ForAll @LongRange(min = 1_000, max = 120_000_000) long hertz,
      @ForAll @LongRange(min = 1, max = 1_000_000_000L) long cycle) {
    clock.set(hertz);
    long time = counter.timeOf(counter.cycles() + cycle);
    long goal = counter.cycles() + cycle;
    bench.run(time - bench.now() - 1);
    assertThat(counter.cycles()).isLessThan(goal);
    bench.run(1);
    assertThat(counter.cycles()).isEqualTo(goal);
  }

  @Test
  void changesOfTheFrequencyLoseNoWholeCycles() {
    bench.run(Timeline.SECOND);
    clock.set(1_000);
    bench.run(Timeline.SECOND);
    clock.set(0);
    bench.run(Timeline.SECOND);
    assertThat(counter.isRunning()).isFalse();
    assertThat(counter.cycles()).isEqualTo(33_768);
    assertThat(counter.timeOf(40_000)).isEqualTo(Timeline.NEVER);
  }

  @Test
  void aTimeBeyondThePicosecondsIsNever() {
    clock.set(1);
    assertThat(counter.timeOf(1L << 40)).isEqualTo(Timeline.NEVER);
  }
}
