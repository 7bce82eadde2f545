package demitasse.simulator.example;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.ModelBench;
import demitasse.simulator.time.Timeline;
import org.junit.jupiter.api.Test;

class CountdownTest {
  private static final long MICROSECOND = Timeline.MICROSECOND;

  private final ModelBench bench = new ModelBench();
  private final FixedClock clock = new FixedClock(1_000_000);
  private final ModelBench.Line line = new ModelBench.Line();
  private final Countdown timer = new Countdown(bench.services(), clock, line);

  CountdownTest() {
    timer.reset();
  }

  @Test
  void itInterruptsWhenTheCyclesHavePassed() {
    timer.store(Countdown.IER, Countdown.DONE);
    timer.store(Countdown.COUNT, 100);

    bench.run(99 * MICROSECOND);
    assertThat(line.isHigh()).isFalse();
    assertThat(timer.load(Countdown.LEFT)).isEqualTo(1);

    bench.run(MICROSECOND);
    assertThat(line.isHigh()).isTrue();
    timer.store(Countdown.ICR, Countdown.DONE);
    assertThat(line.isHigh()).isFalse();
  }

  @Test
  void aSlowerClockTakesLonger() {
    timer.store(Countdown.COUNT, 100);
    bench.run(50 * MICROSECOND);

    clock.set(500_000);
    bench.run(99 * MICROSECOND);
    assertThat(timer.load(Countdown.ISR)).isZero();

    bench.run(MICROSECOND);
    assertThat(timer.load(Countdown.ISR)).isEqualTo(Countdown.DONE);
  }

  @Test
  void dmaIsAskedForTheNextCount() {
    timer.port().setListener(() -> timer.port().write(40));
    timer.store(Countdown.COUNT, 100);

    bench.run(100 * MICROSECOND);

    assertThat(timer.load(Countdown.LEFT)).isEqualTo(40);
  }

  @Test
  void aCountWhileItCountsIsReported() {
    timer.store(Countdown.COUNT, 100);
    timer.store(Countdown.COUNT, 100);

    assertThat(bench.misuse()).containsExactly(Misuse.BUSY);
  }

  @Test
  void reservedBitsAndReadOnlyRegistersAreReported() {
    timer.store(Countdown.COUNT, 0x10000);
    timer.store(Countdown.LEFT, 1);

    assertThat(bench.misuse()).containsExactly(Misuse.RESERVED, Misuse.ACCESS);
  }
}
