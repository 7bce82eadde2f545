package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The four schedulers: who is next, and for how long. */
class SchedulersTest {
  private final Scheduler roundRobin = new RoundRobinScheduler(10_000);
  private final Scheduler cooperative = new CooperativeScheduler();
  private final Scheduler priority = new PriorityScheduler();
  private final MultiLevelFeedbackQueue queue = new MultiLevelFeedbackQueue();

  @Test
  void roundRobinTakesTurnsAtTheEndOfSlices() {
    assertThat(roundRobin.next(0b1011, -1, false)).isZero();
    assertThat(roundRobin.next(0b1011, 0, true)).isEqualTo(1);
    assertThat(roundRobin.next(0b1011, 1, true)).isEqualTo(3);
    assertThat(roundRobin.next(0b1011, 3, true)).isZero();
    assertThat(roundRobin.next(0b0010, 1, true)).isEqualTo(1);
  }

  @Test
  void roundRobinLetsTheLastGoOnWithinItsSlice() {
    assertThat(roundRobin.next(0b1011, 1, false)).isEqualTo(1);
    assertThat(roundRobin.next(0b1001, 1, false)).isEqualTo(3);
  }

  @Test
  void roundRobinReachesTheLastSlotAndBack() {
    int ready = 1 << 30 | 1;

    assertThat(roundRobin.next(ready, 0, true)).isEqualTo(30);
    assertThat(roundRobin.next(ready, 30, true)).isZero();
    assertThat(roundRobin.next(ready, 29, false)).isEqualTo(30);
  }

  @Test
  void a14EachReadySlotComesWithinOneRound() {
    int ready = 0b1010_1101;
    int seen = 0;
    int last = -1;
    for (int turn = 0; turn < Integer.bitCount(ready); turn++) {
      last = roundRobin.next(ready, last, true);
      seen |= 1 << last;
    }
    assertThat(seen).isEqualTo(ready);
  }

  @Test
  void roundRobinGivesItsSlice() {
    assertThat(roundRobin.sliceMicroseconds(0)).isEqualTo(10_000);
  }

  @Test
  void cooperativeLetsTheLastGoOnUntilItWaits() {
    assertThat(cooperative.next(0b111, 1, true)).isEqualTo(1);
    assertThat(cooperative.next(0b101, 1, false)).isEqualTo(2);
    assertThat(cooperative.next(0b011, 2, false)).isZero();
    assertThat(cooperative.next(0b110, -1, false)).isEqualTo(1);
    assertThat(cooperative.next(0b011, 0, true)).isZero();
    assertThat(cooperative.sliceMicroseconds(0)).isEqualTo(Scheduler.UNLIMITED);
  }

  @Test
  void priorityTakesTheLowestSlot() {
    assertThat(priority.next(0b110, 2, false)).isEqualTo(1);
    assertThat(priority.next(0b101, 2, true)).isZero();
    assertThat(priority.sliceMicroseconds(2)).isEqualTo(Scheduler.UNLIMITED);
  }

  @Test
  void feedbackQueueSinksWhatUsesItsSliceUp() {
    assertThat(queue.next(0b11, -1, true)).isZero();
    assertThat(queue.sliceMicroseconds(0)).isEqualTo(10_000);
    assertThat(queue.next(0b11, 0, true)).isEqualTo(1);
    assertThat(queue.sliceMicroseconds(0)).isEqualTo(20_000);
    assertThat(queue.sliceMicroseconds(1)).isEqualTo(10_000);
    assertThat(queue.next(0b01, 0, true)).isZero();
    assertThat(queue.sliceMicroseconds(0)).isEqualTo(50_000);
    assertThat(queue.next(0b01, 0, true)).isZero();
    assertThat(queue.sliceMicroseconds(0)).isEqualTo(50_000);
  }

  @Test
  void feedbackQueuePrefersWhatWaitsOften() {
    queue.next(0b01, 0, true);

    assertThat(queue.next(0b11, 0, false)).isEqualTo(1);
    assertThat(queue.next(0b11, 1, false)).isEqualTo(1);
    assertThat(queue.next(0b01, 1, false)).isZero();
  }

  @Test
  void feedbackQueueTakesTurnsOnALevel() {
    assertThat(queue.next(0b111, 0, false)).isZero();
    assertThat(queue.next(0b110, 0, false)).isEqualTo(1);
    assertThat(queue.next(0b101, 1, false)).isEqualTo(2);
    queue.next(0b111, 0, true);
    queue.next(0b111, 1, true);
    queue.next(0b111, 2, true);
    assertThat(queue.next(0b111, 2, false)).isEqualTo(2);
    assertThat(queue.next(0b011, 2, false)).isZero();
  }

  @Test
  void feedbackQueueRaisesAllAfterTheBoost() {
    queue.next(0b11, 0, true);
    queue.next(0b01, 0, true);
    int given = 0;
    while (given + 50_000 < MultiLevelFeedbackQueue.BOOST_MICROSECONDS) {
      given += queue.sliceMicroseconds(0);
      assertThat(queue.next(0b11, 1, false)).isEqualTo(1);
    }
    assertThat(queue.sliceMicroseconds(0)).isEqualTo(50_000);

    assertThat(queue.sliceMicroseconds(0)).isEqualTo(10_000);
    assertThat(queue.next(0b11, 0, false)).isZero();
  }

  @Test
  void feedbackQueueWithAnEndOfSliceBeforeTheFirstProcessSinksNothing() {
    queue.next(0b1, -1, true);

    assertThat(queue.sliceMicroseconds(0)).isEqualTo(10_000);
  }
}
