package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop: what comes first, when it sleeps, and how slices end. */
class KernelLoopTest extends KernelTestCase {
  private static final int LINE = 40;

  private int served;
  private int deferred;
  private int deferredCalls;

  @BeforeEach
  void start() {
    build(FaultPolicies.stop(), 3);
    fixture.connect(LINE, () -> served++);
    deferred =
        fixture
            .kernelBuilder()
            .deferredCalls()
            .create(fixture.kernelBuilder().capsule("deferred"), () -> deferredCalls++);
    fixture.addApp("one").addApp("two").boot();
    process = fixture.process(0);
    ram = process.memoryStart();
  }

  private void everyoneWaits() {
    process.yieldWait();
    fixture.process(1).yieldWait();
  }

  @Test
  void loopSleepsWhenNobodyIsReady() {
    everyoneWaits();
    int sleeps = fixture.board().sleeps();

    fixture.step();

    assertThat(fixture.board().sleeps()).isEqualTo(sleeps + 1);
    assertThat(fixture.board().sliceCycles()).isZero();
  }

  @Test
  void interruptIsServedBeforeTheLoopSleeps() {
    everyoneWaits();
    fixture.settle();
    int sleeps = fixture.board().sleeps();
    fixture.board().raise(LINE);
    fixture.step();

    assertThat(served).isEqualTo(1);
    assertThat(fixture.board().sleeps()).isEqualTo(sleeps + 1);
  }

  @Test
  void loopDoesNotSleepOverADeferredCallThatAskedAgain() {
    everyoneWaits();
    fixture.settle();
    int[] number = new int[1];
    number[0] =
        fixture
            .kernelBuilder()
            .deferredCalls()
            .create(capsule, () -> fixture.kernelBuilder().deferredCalls().request(number[0]));
    fixture.kernelBuilder().deferredCalls().request(number[0]);
    int sleeps = fixture.board().sleeps();

    fixture.settle();

    assertThat(fixture.board().sleeps()).isEqualTo(sleeps);
  }

  @Test
  void interruptStopsARunningProcess() {
    process.then(
        () -> {
          fixture.board().raise(LINE);
          return process.stopInterrupted();
        });
    process.thenCall(5, 2, 0, 0, 0);

    assertSuccess(process.run(), ram);
    assertThat(served).isEqualTo(1);
  }

  @Test
  void deferredCallIsMadeBeforeTheProcessGoesOn() {
    driver.behaviour =
        (id, command, argument0, argument1) -> {
          fixture.kernelBuilder().deferredCalls().request(deferred);
          return CommandReturn.success(deferredCalls);
        };
    process.thenCall(2, DRIVER, 0, 0, 0);
    process.thenCall(2, DRIVER, 0, 0, 0);

    assertSuccess(process.run(), 1);
  }

  @Test
  void sliceThatEndsIsCounted() {
    process.memop(2, 0);
    int before = ProcessReport.sliceExpirations(process.kernelView());
    int all = fixture.kernel().sliceExpirations();

    fixture.board().expireSlice();
    process.memop(2, 0);

    assertThat(ProcessReport.sliceExpirations(process.kernelView())).isEqualTo(before + 1);
    assertThat(fixture.kernel().sliceExpirations()).isEqualTo(all + 1);
    assertThat(ProcessReport.sliceExpirations(process.kernelView())).isEqualTo(before + 1);
  }

  @Test
  void runningProcessHasASlice() {
    process.memop(2, 0);

    assertThat(fixture.board().sliceCycles())
        .isEqualTo(RoundRobinScheduler.DEFAULT_SLICE_MICROSECONDS);
  }

  @Test
  void processThatGoesOnKeepsTheRestOfItsSlice() {
    process.memop(2, 0);
    int starts = fixture.board().sliceStarts();

    process.memop(2, 0);
    assertThat(fixture.board().sliceStarts()).isEqualTo(starts);

    fixture.process(1).memop(2, 0);
    assertThat(fixture.board().sliceStarts()).isEqualTo(starts + 1);
    fixture.board().expireSlice();
    fixture.process(1).memop(2, 0);
    assertThat(fixture.board().sliceStarts()).isEqualTo(starts + 2);
  }

  @Test
  void sliceThatEndedWhileNobodyRanIsNobodys() {
    everyoneWaits();
    fixture.settle();
    fixture.board().expireSlice();
    fixture.step();
    int all = fixture.kernel().sliceExpirations();
    fixture.kernelBuilder().lifecycle().restart(fixture.process(1).kernelView());
    fixture.process(1).run();

    assertThat(fixture.kernel().sliceExpirations()).isEqualTo(all);
  }

  @Test
  void stoppedProcessDoesNotRun() {
    fixture.kernelBuilder().lifecycle().stop(process.kernelView());
    int runs = process.runs();
    fixture.settle();
    assertThat(process.runs()).isEqualTo(runs);

    fixture.kernelBuilder().lifecycle().resume(process.kernelView());
    assertSuccess(process.memop(2, 0), ram);
  }
}
