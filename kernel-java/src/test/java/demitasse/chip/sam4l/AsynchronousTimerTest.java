package demitasse.chip.sam4l;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsynchronousTimerTest extends Sam4lTest {
  private static final int LINE = 39;
  private static final int CV = 0x400F0804;
  private static final int SR = 0x400F0808;
  private static final long TICK = Timeline.SECOND / 16_384;

  /** Some accesses, and far less than the AST is busy for after a store. */
  private static final long AT_ONCE = 5 * Timeline.MICROSECOND;

  /** How long a store takes to arrive. */
  private static final int BUSY_TICKS = 2;

  private final AsynchronousTimer timer = new AsynchronousTimer();
  private final List<Integer> fired = new ArrayList<>();

  @BeforeEach
  void start() {
    Clocks.start();
    timer.start();
    timer.setClient(() -> fired.add(timer.now()));
    chip.connect(LINE, timer);
  }

  /** Puts the counter somewhere else. */
  private void count(int from) {
    awaitIdle();
    chip.store(CV, from, 4);
    awaitIdle();
  }

  private void awaitIdle() {
    while ((chip.load(SR, 4) & 1 << 24) != 0) {
      chip.pass(Timeline.MICROSECOND);
    }
  }

  @Test
  void itCountsAsOftenAsItSays() {
    int before = timer.now();
    chip.run(10 * Timeline.SECOND);

    assertThat(timer.frequency()).isEqualTo(16_384);
    assertThat(timer.now() - before).isBetween(163_840, 163_841);
  }

  @Test
  void anAlarmFiresOnceAndNotBefore() {
    int now = timer.now();
    timer.set(now, 100);
    chip.run(99 * TICK);
    assertThat(fired).isEmpty();

    chip.run(Timeline.SECOND);
    assertThat(fired).hasSize(1);
    assertThat(fired.get(0) - now).isBetween(100, 106);
  }

  @Test
  void anAlarmOfTheNearFutureOrThePastFiresSoon() {
    for (int ticks = 0; ticks < 10; ticks++) {
      fired.clear();
      int now = timer.now();
      timer.set(now - 3, ticks);
      chip.run(20 * TICK);
      assertThat(fired).as("%d ticks", ticks).hasSize(1);
      assertThat(fired.get(0) - now).as("%d ticks", ticks).isBetween(ticks - 3, 16);
    }
  }

  @Test
  void anAlarmThatIsDisarmedDoesNotFire() {
    timer.set(timer.now(), 50);
    chip.run(20 * TICK);
    timer.disarm();
    chip.run(Timeline.SECOND);

    assertThat(fired).isEmpty();
  }

  @Test
  void anAlarmIsReplacedEvenIfItsFlagIsUp() {
    timer.set(timer.now(), 20);
    // The kernel is busy while the alarm's time comes.
    chip.pass(40 * TICK);
    int now = timer.now();
    timer.set(now, 500);
    chip.run(400 * TICK);
    assertThat(fired).isEmpty();

    chip.run(200 * TICK);
    assertThat(fired).hasSize(1);
    assertThat(fired.get(0) - now).isBetween(500, 506);
  }

  @Test
  void theCounterWrapsUnderAnAlarm() {
    count(-50);
    int now = timer.now();
    timer.set(now, 100);
    chip.run(95 * TICK);
    assertThat(fired).isEmpty();

    chip.run(20 * TICK);
    assertThat(fired).hasSize(1);
    assertThat(fired.get(0) - now).isBetween(100, 106);
  }

  @Test
  void theLongestAlarmIsNotTakenForOneThatIsOver() {
    timer.set(timer.now(), -1);
    chip.run(Timeline.SECOND);

    assertThat(fired).isEmpty();
  }

  @Test
  void anAlarmMaySetTheNext() {
    timer.setClient(
        () -> {
          fired.add(timer.now());
          timer.set(timer.now(), 16);
        });
    timer.set(timer.now(), 16);
    chip.run(Timeline.SECOND);

    assertThat(fired.size()).isBetween(16_384 / 24, 16_384 / 16);
  }

  @Test
  void theLineIsOffWhenTheServiceReturns() {
    timer.set(timer.now(), 20);
    chip.pass(30 * TICK);
    assertThat(chip.isAsserted(LINE)).isTrue();

    timer.serve();
    assertThat(chip.isAsserted(LINE)).isFalse();
  }

  @Test
  void anAlarmIsServedWithoutWaiting() {
    List<Long> told = new ArrayList<>();
    timer.setClient(() -> told.add(chip.timeline.now()));
    timer.set(timer.now(), 20);
    chip.pass(30 * TICK);

    long before = chip.timeline.now();
    timer.serve();
    assertThat(told).hasSize(1);
    assertThat(told.get(0) - before).isLessThan(AT_ONCE);
    assertThat(chip.timeline.now() - before).isLessThan(AT_ONCE);
  }

  @Test
  void theCounterIsReadWithoutWaitingWhenAnAlarmHasBeenServed() {
    timer.set(timer.now(), 20);
    chip.pass(30 * TICK);
    timer.serve();

    long before = chip.timeline.now();
    timer.now();
    assertThat(chip.timeline.now() - before).isLessThan(AT_ONCE);
  }

  @Test
  void theNextAlarmIsSetAfterOneWaitThatForgetsTheLast() {
    timer.set(timer.now(), 20);
    chip.run(40 * TICK);

    long before = chip.timeline.now();
    timer.set(timer.now(), 20);
    assertThat(chip.timeline.now() - before).isBetween(TICK, BUSY_TICKS * TICK + AT_ONCE);
  }

  @Test
  void anAlarmIsReplacedWithoutWaiting() {
    timer.set(timer.now(), 50);
    chip.run(20 * TICK);

    long before = chip.timeline.now();
    timer.set(timer.now(), 50);
    assertThat(chip.timeline.now() - before).isLessThan(AT_ONCE);
  }

  @Test
  void anAlarmThatComesWhileAnEarlierFlagIsClearedIsNotLost() {
    for (int eighths = 0; eighths < 64; eighths++) {
      for (int early = 1; early < 8; early++) {
        fired.clear();
        int reference = timer.now();
        timer.set(reference, 20);
        int left = 20 - (timer.now() - reference);
        // The earlier alarm's time comes while the new one is on its way to AR0.
        chip.pass(left * TICK - early * TICK / 4);
        int now = timer.now();
        timer.set(now, 9);
        chip.pass(5 * TICK + eighths * TICK / 8);
        timer.serve();
        // The loop takes its time to enable the line again.
        chip.pass(BUSY_TICKS * TICK);
        chip.run(20 * TICK);
        assertThat(fired).as("%d eighths, %d early", eighths, early).hasSize(1);
        assertThat(fired.get(0) - now).isBetween(9, 18);
      }
    }
  }

  @Test
  void startingAgainKeepsTheCountAndForgetsTheAlarm() {
    timer.set(timer.now(), 20);
    chip.pass(30 * TICK);
    int before = timer.now();
    timer.start();
    chip.run(10 * TICK);

    assertThat(timer.now() - before).isPositive();
    assertThat(fired).isEmpty();
  }
}
