package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.hil.Alarm;
import org.junit.jupiter.api.Test;

/** What becomes of processes that fault, and when they are restarted. */
class FaultHandlingTest extends KernelTestCase {
  /** An alarm whose time a test sets. */
  private static final class ManualAlarm implements Alarm {
    int now = -10;
    int reference;
    int ticks;
    boolean isSet;
    private Client client;

    @Override
    public int now() {
      return now;
    }

    @Override
    public int frequency() {
      return 16_000;
    }

    @Override
    public void set(int reference, int ticks) {
      this.reference = reference;
      this.ticks = ticks;
      isSet = true;
    }

    @Override
    public void disarm() {
      isSet = false;
    }

    @Override
    public void setClient(Client client) {
      this.client = client;
    }

    void fireAfter(int elapsed) {
      now += elapsed;
      isSet = false;
      client.fired();
    }
  }

  private final ManualAlarm alarm = new ManualAlarm();

  private void bootWithAlarm(FaultPolicy policy, String... names) {
    boot(policy, names);
    DelayedRestarts restarts = fixture.kernelBuilder().lifecycle().delayedRestarts();
    restarts.setAlarm(alarm);
    alarm.setClient(restarts);
  }

  @Test
  void stopLeavesTheProcessFaulted() {
    boot(FaultPolicies.stop(), "one", "two");

    assertThat(process.faultNow()).isNull();

    assertThat(state()).isEqualTo(ProcessState.FAULTED);
    assertSuccess(fixture.process(1).memop(2, 0), fixture.process(1).memoryStart());
    assertThat(fixture.messages().text())
        .contains("Process one faulted: CFSR 0x00000002, sp 0x%08x\r\n".formatted(ram + 224));
  }

  @Test
  void restartStartsTheProcessEachTime() {
    boot(FaultPolicies.restart(), "one");
    for (int count = 1; count < 100; count++) {
      assertThat(process.faultNow()).isNotNull();
      assertThat(process.kernelView().restarts).isEqualTo((char) count);
    }
  }

  @Test
  void panicEndsTheSystem() {
    boot(FaultPolicies.panic(), "one");

    assertThatThrownBy(process::faultNow).isInstanceOf(KernelPanic.class);
    assertThat(fixture.board().panicText()).contains("Kernel panic at ProcessLifecycle.java:");
  }

  @Test
  void backOffDoublesTheDelayUpToTheLast() {
    FaultPolicy policy = FaultPolicies.restartWithBackOff(5, 100, 1000);

    assertThat(policy.delayMilliseconds(0)).isEqualTo(100);
    assertThat(policy.delayMilliseconds(1)).isEqualTo(200);
    assertThat(policy.delayMilliseconds(3)).isEqualTo(800);
    assertThat(policy.delayMilliseconds(4)).isEqualTo(1000);
    assertThat(policy.delayMilliseconds(65_535)).isEqualTo(1000);
    assertThat(policy.onFault(4)).isEqualTo(FaultPolicy.Action.RESTART);
    assertThat(policy.onFault(5)).isEqualTo(FaultPolicy.Action.STOP);
    assertThat(policy.onFault(65_535)).isEqualTo(FaultPolicy.Action.STOP);
  }

  @Test
  void policiesWithoutDelayRestartAtOnce() {
    assertThat(FaultPolicies.restart().delayMilliseconds(7)).isZero();
    assertThat(FaultPolicies.stop().onFault(0)).isEqualTo(FaultPolicy.Action.STOP);
    assertThat(FaultPolicies.panic().onFault(0)).isEqualTo(FaultPolicy.Action.PANIC);
  }

  @Test
  void e02RestartWaitsForItsDelay() {
    bootWithAlarm(FaultPolicies.restartWithBackOff(2, 10, 1000), "one");

    assertThat(process.faultNow()).isNull();
    assertThat(state()).isEqualTo(ProcessState.FAULTED);
    assertThat(alarm.isSet).isTrue();
    assertThat(alarm.ticks).isEqualTo(160);

    alarm.fireAfter(159);
    assertThat(state()).isEqualTo(ProcessState.FAULTED);
    assertThat(alarm.ticks).isEqualTo(1);

    alarm.fireAfter(1);
    assertThat(process.run()).isNotNull();
    assertThat(alarm.isSet).isFalse();
  }

  @Test
  void e02ProcessIsGivenUpAfterItsRestarts() {
    bootWithAlarm(FaultPolicies.restartWithBackOff(2, 10, 1000), "one");
    process.faultNow();
    alarm.fireAfter(160);
    process.faultNow();
    assertThat(alarm.ticks).isEqualTo(320);
    alarm.fireAfter(320);
    process.faultNow();

    assertThat(alarm.isSet).isFalse();
    assertThat(state()).isEqualTo(ProcessState.FAULTED);
  }

  @Test
  void soonestRestartComesFirst() {
    bootWithAlarm(FaultPolicies.restartWithBackOff(9, 10, 1000), "one", "two", "three");
    fixture.process(2).faultNow();
    alarm.now += 100;
    process.faultNow();
    assertThat(alarm.reference).isEqualTo(alarm.now);
    assertThat(alarm.ticks).isEqualTo(60);

    alarm.fireAfter(60);
    assertThat(fixture.process(2).kernelView().isAlive()).isTrue();
    assertThat(state()).isEqualTo(ProcessState.FAULTED);
    assertThat(alarm.ticks).isEqualTo(100);

    alarm.fireAfter(1000);
    assertThat(process.kernelView().isAlive()).isTrue();
    assertThat(fixture.process(1).kernelView().restarts).isEqualTo((char) 0);
  }

  @Test
  void restartThatIsOverdueIsDoneNext() {
    bootWithAlarm(FaultPolicies.restartWithBackOff(9, 10, 1000), "one", "two");
    process.faultNow();
    alarm.now += 500;
    fixture.process(1).faultNow();

    assertThat(alarm.ticks).isZero();
  }

  @Test
  void withoutAlarmARestartIsAtOnce() {
    boot(FaultPolicies.restartWithBackOff(2, 10, 1000), "one");

    assertThat(process.faultNow()).isNotNull();
  }

  @Test
  void backOffWithoutDelayRestartsAtOnce() {
    bootWithAlarm(FaultPolicies.restartWithBackOff(1, 0, 1000), "one");

    assertThat(process.faultNow()).isNotNull();
    assertThat(process.faultNow()).isNull();
    assertThat(alarm.isSet).isFalse();
  }

  @Test
  void processThatSomeoneRestartedIsNotRestartedAgain() {
    bootWithAlarm(FaultPolicies.restartWithBackOff(2, 10, 1000), "one");
    process.faultNow();
    fixture.kernelBuilder().lifecycle().restart(process.kernelView());
    int identifier = process.identifier();

    alarm.fireAfter(160);

    assertThat(process.identifier()).isEqualTo(identifier);
  }

  @Test
  void processThatWasTerminatedMeanwhileStaysDead() {
    bootWithAlarm(FaultPolicies.restartWithBackOff(2, 10, 1000), "one");
    process.faultNow();
    fixture.kernelBuilder().lifecycle().terminate(process.kernelView(), 0);

    alarm.fireAfter(160);

    assertThat(state()).isEqualTo(ProcessState.TERMINATED);
  }

  @Test
  void processOfAnySlotThatWasTerminatedMeanwhileStaysDead() {
    bootWithAlarm(FaultPolicies.restartWithBackOff(2, 10, 1000), "one", "two");
    fixture.process(1).faultNow();
    fixture.kernelBuilder().lifecycle().terminate(fixture.process(1).kernelView(), 0);

    alarm.fireAfter(160);

    assertThat(fixture.process(1).kernelView().state()).isEqualTo(ProcessState.TERMINATED);
  }

  @Test
  void processThatWasRemovedMeanwhileStaysAway() {
    bootWithAlarm(FaultPolicies.restartWithBackOff(2, 10, 1000), "one");
    process.faultNow();
    fixture.kernelBuilder().loader().remove(process.kernelView());

    alarm.fireAfter(160);

    assertThat(state()).isEqualTo(ProcessState.EMPTY);
  }

  @Test
  void stopOfADeadProcessDoesNothing() {
    boot(FaultPolicies.stop(), "one");
    process.faultNow();

    fixture.kernelBuilder().lifecycle().stop(process.kernelView());

    assertThat(process.kernelView().isStopped()).isFalse();
  }
}
