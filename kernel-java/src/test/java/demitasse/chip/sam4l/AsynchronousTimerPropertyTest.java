package demitasse.chip.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import demitasse.simulator.time.Timeline;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;

/** Alarms that are set, replaced and disarmed at any time, near the wrap of the counter. */
class AsynchronousTimerPropertyTest {
  private static final int LINE = 39;
  private static final int CV = 0x400F0804;
  private static final int SR = 0x400F0808;
  private static final int SR_BUSY = 1 << 24;
  private static final long TICK = Timeline.SECOND / 16_384;

  /** The driver sets no alarm nearer than this. */
  private static final int NEAREST_TICKS = 8;

  /** Three stores that are synchronised one after the other, and how exact {@link #tick} is. */
  private static final int LATEST_TICKS = 3 * 2 + 1;

  private static final int NONE = -1;

  /**
   * A step of a test.
   *
   * @param age how long ago the alarm's reference is, in ticks
   * @param ticks from the reference to the alarm, or NONE to disarm
   * @param next from an alarm that fires to the next that its client sets, or NONE
   * @param pause afterwards, in eighths of a tick
   * @param isBusy whether the kernel serves no interrupt in the pause
   */
  private record Step(int age, int ticks, int next, int pause, boolean isBusy) {}

  private final Sam4lMachine chip = new Sam4lMachine();
  private final AsynchronousTimer timer = new AsynchronousTimer();
  private int startCount;
  private long startTime;

  private boolean isSet;
  private int due;
  private int latest;
  private int next = NONE;

  @AfterTry
  void nothingWasMisused() {
    Machine.attach(null);
    assertThat(chip.diagnostics.unexpected()).isEmpty();
  }

  @Property(tries = 2000)
  void eachAlarmFiresOnceAndInTime(@ForAll @Size(max = 40) List<@From("steps") Step> steps) {
    start();
    for (Step step : steps) {
      next = step.next;
      if (step.ticks == NONE) {
        timer.disarm();
        isSet = false;
      } else {
        set(tick() - step.age, step.ticks);
      }
      pause(step);
    }
    next = NONE;
    chip.run(200 * TICK);

    assertThat(isSet).as("an alarm is still to come").isFalse();
  }

  @Provide
  Arbitrary<Step> steps() {
    Arbitrary<Integer> none = Arbitraries.just(NONE);
    Arbitrary<Integer> near = Arbitraries.integers().between(0, 12);
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 60);
    return Combinators.combine(
            Arbitraries.integers().between(1, 20),
            Arbitraries.oneOf(none, near, any),
            Arbitraries.oneOf(none, near, any),
            Arbitraries.oneOf(any, Arbitraries.integers().between(0, 8 * 60)),
            Arbitraries.of(true, false))
        .as(Step::new);
  }

  private void start() {
    Machine.attach(chip);
    Clocks.start();
    timer.start();
    timer.setClient(this::fired);
    chip.connect(LINE, timer);
    timer.now();
    chip.store(CV, -200, 4);
    startCount = timer.now();
    while (timer.now() == startCount) {}
    startCount++;
    startTime = chip.timeline.now();
  }

  /** The counter, at most one behind, without an access that waits. */
  private int tick() {
    return startCount + (int) ((chip.timeline.now() - startTime) / TICK);
  }

  private void set(int reference, int ticks) {
    int now = tick();
    timer.set(reference, ticks);
    isSet = true;
    due = reference + ticks;
    latest = later(due, now + NEAREST_TICKS);
  }

  private void pause(Step step) {
    if (step.isBusy) {
      chip.pass(step.pause * TICK / 8);
      latest = later(latest, tick());
    }
    chip.run(step.pause * TICK / 8);
  }

  private void fired() {
    assertThat(isSet).as("an alarm is set").isTrue();
    assertThat(chip.load(SR, 4) & SR_BUSY).as("the counter can be read").isZero();
    assertThat(chip.load(CV, 4) - due).as("ticks after the time").isNotNegative();
    assertThat(tick() - latest).as("ticks late").isLessThanOrEqualTo(LATEST_TICKS);
    isSet = false;
    if (next != NONE) {
      set(tick() - 1, next);
      next = NONE;
    }
  }

  private static int later(int one, int other) {
    return one - other > 0 ? one : other;
  }
}
