package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hil.Alarm;
import org.junit.jupiter.api.Test;

class DelayedRestartsTest {
  private static final int FREQUENCY = 25_000_000;
  private static final int TICKS_PER_MILLISECOND = FREQUENCY / 1000;

  private final FakeAlarm alarm = new FakeAlarm();

  /** A process that has faulted, whose restart waits so long. */
  private Process faulted(int delayMilliseconds) {
    FaultPolicy policy = FaultPolicies.restartWithBackOff(1, delayMilliseconds, delayMilliseconds);
    KernelFixture fixture = new KernelFixture(1, policy);
    fixture.kernelBuilder().lifecycle().delayedRestarts().setAlarm(alarm);
    fixture.addApp("app").boot();
    fixture.process(0).faultNow();
    return fixture.process(0).kernelView();
  }

  @Test
  void processIsRestartedWhenItsDelayIsOver() {
    Process process = faulted(100);

    alarm.advance(100 * TICKS_PER_MILLISECOND);

    assertThat(process.state()).isNotEqualTo(ProcessState.FAULTED);
  }

  @Test
  void processStaysFaultedUntilItsDelayIsOverThoughTheCounterWraps() {
    alarm.now = -10;
    Process process = faulted(100);

    alarm.advance(100 * TICKS_PER_MILLISECOND - 1);

    assertThat(process.state()).isEqualTo(ProcessState.FAULTED);
  }

  @Test
  void delayOfMoreThanHalfATurnOfTheCounterIsAsLongAsItCanBe() {
    faulted(120_000);

    assertThat(alarm.ticks).isEqualTo(Integer.MAX_VALUE);
  }

  /** A counter that the test moves. */
  private static final class FakeAlarm implements Alarm {
    private int now;
    private int ticks;
    private Alarm.Client client;

    void advance(int passed) {
      now += passed;
      client.fired();
    }

    @Override
    public int now() {
      return now;
    }

    @Override
    public int frequency() {
      return FREQUENCY;
    }

    @Override
    public void set(int reference, int ticks) {
      this.ticks = ticks;
    }

    @Override
    public void disarm() {
      ticks = 0;
    }

    @Override
    public void setClient(Alarm.Client client) {
      this.client = client;
    }
  }
}
