package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.kernel.CapsuleBench;
import demitasse.kernel.CapsuleBench.Queued;
import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmDriverTest {
  private static final int START = -100;

  private final CapsuleBench bench = new CapsuleBench(4);
  private final VirtualClock clock = new VirtualClock((1L << 32) + START, 0);
  private final AlarmDriver driver = new AlarmDriver(clock, bench.processes(), bench.grants());
  private final int app = bench.start("app");
  private final int other = bench.start("other");

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void commandZeroSaysThatTheDriverExists() {
    assertThat(Answer.of(driver.command(app, 0, 7, 7))).isEqualTo(Answer.success());
  }

  @Test
  void frequencyAndTimeAreTheAlarms() {
    assertThat(Answer.of(driver.command(app, 1, 0, 0))).isEqualTo(Answer.success(10_000));
    assertThat(Answer.of(driver.command(app, 2, 0, 0))).isEqualTo(Answer.success(START));
  }

  @Test
  void unknownCommandsAreNotSupported() {
    for (int command : new int[] {4, 7, 100, -1, Integer.MIN_VALUE}) {
      assertThat(Answer.of(driver.command(app, command, 0, 0)))
          .isEqualTo(Answer.failure(ErrorCode.NOSUPPORT));
    }
  }

  @Test
  void relativeAlarmAnswersItsExpiryAndTellsItAgain() {
    bench.subscribe(app, driver.grant(), 0);

    assertThat(Answer.of(driver.command(app, 5, 150, 0))).isEqualTo(Answer.success(50));
    clock.advance(149);
    assertThat(bench.takeUpcalls(app)).isEmpty();
    clock.advance(1);

    assertThat(bench.takeUpcalls(app)).containsExactly(new Queued(0, true, 50, 50, 0));
  }

  @Test
  void absoluteAlarmCountsFromItsReference() {
    assertThat(Answer.of(driver.command(app, 6, START - 30, 50)))
        .isEqualTo(Answer.success(START + 20));
    clock.advance(20);

    assertThat(bench.takeUpcalls(app))
        .containsExactly(new Queued(0, false, START + 20, START + 20, 0));
  }

  @Test
  void alarmDueAlreadyFiresAtOnceAndTellsTheExpiryThatWasAskedFor() {
    driver.command(app, 6, START - 30, 10);

    clock.advance(1);

    assertThat(bench.takeUpcalls(app))
        .containsExactly(new Queued(0, false, START + 1, START - 20, 0));
  }

  @Test
  void referenceInTheFutureIsOneLongAgo() {
    driver.command(app, 6, START + 50, 10);

    clock.advance(1);

    assertThat(bench.takeUpcalls(app)).hasSize(1);
  }

  @Test
  void theLongestAlarmFiresAfterAlmostATurn() {
    driver.command(app, 5, -1, 0);

    clock.advance((1L << 32) - 2);
    assertThat(bench.takeUpcalls(app)).isEmpty();
    clock.advance(1);

    assertThat(bench.takeUpcalls(app))
        .containsExactly(new Queued(0, false, START - 1, START - 1, 0));
  }

  @Test
  void aNewSetReplacesTheOld() {
    driver.command(app, 5, 50, 0);
    driver.command(app, 5, 80, 0);

    clock.advance(1000);

    assertThat(bench.takeUpcalls(app)).hasSize(1);
  }

  @Test
  void stoppedAlarmDoesNotFire() {
    driver.command(app, 5, 50, 0);

    assertThat(Answer.of(driver.command(app, 3, 0, 0))).isEqualTo(Answer.success());
    clock.advance(1000);

    assertThat(clock.fireCount()).isZero();
    assertThat(bench.takeUpcalls(app)).isEmpty();
  }

  @Test
  void stopWithoutAnAlarmIsAlreadyDone() {
    assertThat(Answer.of(driver.command(app, 3, 0, 0)))
        .isEqualTo(Answer.failure(ErrorCode.ALREADY));
    driver.command(app, 5, 50, 0);
    clock.advance(50);

    assertThat(Answer.of(driver.command(app, 3, 0, 0)))
        .isEqualTo(Answer.failure(ErrorCode.ALREADY));
  }

  @Test
  void stopOfOneLeavesTheOthers() {
    driver.command(app, 5, 50, 0);
    driver.command(other, 5, 60, 0);
    driver.command(app, 3, 0, 0);

    clock.advance(60);

    assertThat(bench.takeUpcalls(app)).isEmpty();
    assertThat(bench.takeUpcalls(other)).hasSize(1);
  }

  @Test
  void processesDueAtTheSameTimeAreToldByOneInterrupt() {
    driver.command(app, 5, 50, 0);
    driver.command(other, 5, 50, 0);

    clock.advance(50);

    assertThat(clock.fireCount()).isEqualTo(1);
    assertThat(bench.takeUpcalls(app)).hasSize(1);
    assertThat(bench.takeUpcalls(other)).hasSize(1);
  }

  @Test
  void alarmOfADeadProcessVanishes() {
    driver.command(app, 5, 50, 0);
    driver.command(other, 5, 90, 0);
    bench.end(app);
    int restarted = bench.restart(app);

    clock.advance(1000);

    assertThat(bench.takeUpcalls(restarted)).isEmpty();
    assertThat(bench.takeUpcalls(other)).hasSize(1);
    assertThat(clock.isArmed()).isFalse();
  }

  @Test
  void deadOrFullProcessGetsNoAlarm() {
    bench.exhaustMemory(app);

    assertThat(Answer.of(driver.command(app, 5, 50, 0))).isEqualTo(Answer.failure(ErrorCode.NOMEM));
    assertThat(Answer.of(driver.command(app, 3, 0, 0))).isEqualTo(Answer.failure(ErrorCode.NOMEM));
    bench.end(other);
    assertThat(Answer.of(driver.command(other, 5, 50, 0)))
        .isEqualTo(Answer.failure(ErrorCode.NOMEM));
    assertThat(clock.isArmed()).isFalse();
  }
}
