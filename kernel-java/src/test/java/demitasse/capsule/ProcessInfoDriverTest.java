package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.kernel.CapsuleBench;
import demitasse.kernel.ProcessState;
import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessInfoDriverTest {
  private final CapsuleBench bench = new CapsuleBench(4);
  private final ProcessInfoDriver driver =
      new ProcessInfoDriver(
          bench.builder().processControl(),
          bench.builder().deferredCalls(),
          bench.builder().capsule("process info"),
          bench.grants(),
          true);
  private final int app = bench.start("app");
  private final int other = bench.start("other");

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void existsAndCountsEndedProcessesToo() {
    bench.end(other);

    assertThat(command(0, 0, 0)).isEqualTo(Answer.success());
    assertThat(command(1, 0, 0)).isEqualTo(Answer.success(2));
  }

  @Test
  void identifiersAreNumbersInOrderOfTheSlots() {
    bench.allowReadWrite(app, driver.grant(), 0, 32);
    int restarted = bench.restart(other);

    assertThat(command(2, 0, 0)).isEqualTo(Answer.success(2));

    assertThat(bench.wordAt(app, 0)).isEqualTo(number(app));
    assertThat(bench.wordAt(app, 4)).isEqualTo(number(restarted));
  }

  @Test
  void wordsThatTheBufferHasNoFullRoomForAreLeftOut() {
    bench.allowReadWrite(app, driver.grant(), 0, 7);
    int before = bench.wordAt(app, 4);

    assertThat(command(3, 0, 0)).isEqualTo(Answer.success(2));

    assertThat(bench.wordAt(app, 0)).isZero();
    assertThat(bench.wordAt(app, 4)).isEqualTo(before);
  }

  @Test
  void withoutABufferTheCountIsStillAnswered() {
    assertThat(command(2, 0, 0)).isEqualTo(Answer.success(2));
    assertThat(command(3, 0, 0)).isEqualTo(Answer.success(2));
    assertThat(command(4, number(other), 0)).isEqualTo(Answer.success());
    assertThat(command(5, number(other), 0)).isEqualTo(Answer.success());
  }

  @Test
  void nameEndsWithAZero() {
    bench.allowReadWrite(app, driver.grant(), 0, 32);

    assertThat(command(4, number(other), 0)).isEqualTo(Answer.success());

    assertThat(text(6)).isEqualTo("other\0");
  }

  @Test
  void longNameLosesItsEndAndNotTheZero() {
    bench.allowReadWrite(app, driver.grant(), 0, 4);
    int behind = bench.byteAt(app, 4);

    assertThat(command(4, number(other), 0)).isEqualTo(Answer.success());

    assertThat(text(4)).isEqualTo("oth\0");
    assertThat(bench.byteAt(app, 4)).isEqualTo(behind);
  }

  @Test
  void statisticsAreFourWords() {
    bench.allowReadWrite(app, driver.grant(), 0, 16);
    int restarted = bench.restart(other);
    bench.builder().lifecycle().stop(bench.process(restarted));

    assertThat(command(5, number(restarted), 0)).isEqualTo(Answer.success());

    assertThat(bench.wordAt(app, 0)).isZero();
    assertThat(bench.wordAt(app, 4)).isZero();
    assertThat(bench.wordAt(app, 8)).isEqualTo(1);
    assertThat(bench.wordAt(app, 12)).isEqualTo(3);
  }

  @Test
  void stateOfAProcessThatHasEndedIsFive() {
    bench.allowReadWrite(app, driver.grant(), 0, 16);
    bench.end(other);

    command(5, number(other), 0);

    assertThat(bench.wordAt(app, 12)).isEqualTo(5);
  }

  @Test
  void unknownProcessChangesNothing() {
    bench.allowReadWrite(app, driver.grant(), 0, 16);
    int before = bench.wordAt(app, 0);

    assertThat(command(4, 77, 0)).isEqualTo(Answer.success());
    assertThat(command(5, -1, 0)).isEqualTo(Answer.success());
    assertThat(command(10, 77, 4)).isEqualTo(Answer.success());
    bench.serveDeferredCalls();

    assertThat(bench.wordAt(app, 0)).isEqualTo(before);
  }

  @Test
  void processIsStoppedAndResumed() {
    control(other, 2);
    assertThat(bench.process(other).isStopped()).isTrue();

    control(other, 1);
    assertThat(bench.process(other).isStopped()).isFalse();
  }

  @Test
  void processIsTerminatedAndBooted() {
    control(other, 4);
    assertThat(bench.process(other).state()).isEqualTo(ProcessState.TERMINATED);

    control(other, 5);
    assertThat(bench.process(other).state()).isEqualTo(ProcessState.YIELDED);
    assertThat(bench.process(other).identifier()).isNotEqualTo(other);
  }

  @Test
  void processIsFaulted() {
    control(other, 3);

    assertThat(bench.process(other).state()).isEqualTo(ProcessState.FAULTED);
  }

  @Test
  void aliveProcessIsNotBooted() {
    control(other, 5);

    assertThat(bench.process(other).identifier()).isEqualTo(other);
  }

  @Test
  void processThatHasEndedIsNotEndedAgain() {
    control(other, 4);

    control(other, 3);

    assertThat(bench.process(other).state()).isEqualTo(ProcessState.TERMINATED);
  }

  @Test
  void callerThatEndsItselfIsAliveUntilItsCallIsAnswered() {
    assertThat(command(10, number(app), 4)).isEqualTo(Answer.success());
    assertThat(bench.processes().isAlive(app)).isTrue();

    bench.serveDeferredCalls();

    assertThat(bench.processes().isAlive(app)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 9, 11, -1, Integer.MIN_VALUE})
  void unknownCommandIsNotSupported(int number) {
    assertThat(command(number, 0, 0)).isEqualTo(Answer.failure(ErrorCode.NOSUPPORT));
  }

  private Answer command(int number, int argument0, int argument1) {
    return Answer.of(driver.command(app, number, argument0, argument1));
  }

  private void control(int processId, int action) {
    assertThat(command(10, number(processId), action)).isEqualTo(Answer.success());
    bench.serveDeferredCalls();
  }

  private int number(int processId) {
    return bench.process(processId).number();
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < length; index++) {
      text.append((char) bench.byteAt(app, index));
    }
    return text.toString();
  }
}
