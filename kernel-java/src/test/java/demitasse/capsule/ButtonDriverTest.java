package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.hil.Buttons;
import demitasse.kernel.CapsuleBench;
import demitasse.kernel.CapsuleBench.Queued;
import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonDriverTest {
  /** 20 ms at the clock's 10,000 ticks in a second. */
  private static final int POLL = 200;

  private final CapsuleBench bench = new CapsuleBench(4);
  private final VirtualClock clock = new VirtualClock((1L << 32) - 500, 0);
  private final FakeButtons buttons = new FakeButtons();
  private final ButtonDriver driver =
      new ButtonDriver(buttons, clock, bench.processes(), bench.grants());
  private final int app = bench.start("app");
  private final int other = bench.start("other");

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void commandZeroAnswersTheCount() {
    assertThat(command(app, 0, -1)).isEqualTo(Answer.success(2));
  }

  @Test
  void readAnswersOneOrZero() {
    buttons.pressed = 0b10;

    assertThat(command(app, 3, 0)).isEqualTo(Answer.success(0));
    assertThat(command(app, 3, 1)).isEqualTo(Answer.success(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void buttonThatIsNotThereIsInvalid(int command) {
    for (int index : new int[] {2, 32, Integer.MAX_VALUE, Integer.MIN_VALUE, -1}) {
      assertThat(command(app, command, index)).isEqualTo(Answer.failure(ErrorCode.INVAL));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 100, -1, Integer.MIN_VALUE})
  void unknownCommandIsNotSupported(int command) {
    assertThat(command(app, command, 0)).isEqualTo(Answer.failure(ErrorCode.NOSUPPORT));
  }

  @Test
  void nobodyPollsUntilAProcessAsks() {
    command(app, 0, 0);
    command(app, 3, 0);
    command(app, 2, 0);

    assertThat(clock.isArmed()).isFalse();
  }

  @Test
  void pressAndReleaseAreToldToWhoAsked() {
    assertThat(command(app, 1, 1)).isEqualTo(Answer.success());

    buttons.pressed = 0b10;
    clock.advance(2 * POLL);
    buttons.pressed = 0;
    clock.advance(2 * POLL);

    assertThat(bench.takeUpcalls(app))
        .containsExactly(new Queued(0, false, 1, 1, 0), new Queued(0, false, 1, 0, 0));
    assertThat(bench.takeUpcalls(other)).isEmpty();
  }

  @Test
  void eachProcessHearsOfItsButtonsOnly() {
    command(app, 1, 0);
    command(other, 1, 1);

    buttons.pressed = 0b11;
    clock.advance(2 * POLL);

    assertThat(bench.takeUpcalls(app)).containsExactly(new Queued(0, false, 0, 1, 0));
    assertThat(bench.takeUpcalls(other)).containsExactly(new Queued(0, false, 1, 1, 0));
  }

  @Test
  void buttonHeldFromTheStartIsNoEdge() {
    buttons.pressed = 0b01;
    command(app, 1, 0);

    clock.advance(10 * POLL);

    assertThat(bench.takeUpcalls(app)).isEmpty();
  }

  @Test
  void bounceIsNoEdge() {
    command(app, 1, 0);

    for (int bounce = 0; bounce < 6; bounce++) {
      buttons.pressed ^= 1;
      clock.advance(POLL);
    }

    assertThat(bench.takeUpcalls(app)).isEmpty();
  }

  @Test
  void disabledButtonIsNotTold() {
    command(app, 1, 0);
    command(app, 1, 1);
    assertThat(command(app, 2, 0)).isEqualTo(Answer.success());

    buttons.pressed = 0b11;
    clock.advance(2 * POLL);

    assertThat(bench.takeUpcalls(app)).containsExactly(new Queued(0, false, 1, 1, 0));
  }

  @Test
  void pollingEndsWhenNoProcessWantsToKnow() {
    command(app, 1, 0);
    command(app, 2, 0);

    clock.advance(POLL);

    assertThat(clock.isArmed()).isFalse();
  }

  @Test
  void pollingEndsWhenTheLastProcessThatAskedIsDead() {
    command(app, 1, 0);
    bench.end(app);

    clock.advance(POLL);

    assertThat(clock.isArmed()).isFalse();
  }

  @Test
  void pollingStartsAgainWithoutOldEdges() {
    command(app, 1, 0);
    command(app, 2, 0);
    clock.advance(POLL);
    buttons.pressed = 1;

    command(app, 1, 0);
    clock.advance(5 * POLL);

    assertThat(bench.takeUpcalls(app)).isEmpty();
    buttons.pressed = 0;
    clock.advance(2 * POLL);
    assertThat(bench.takeUpcalls(app)).containsExactly(new Queued(0, false, 0, 0, 0));
  }

  @Test
  void processWithoutMemoryCannotEnable() {
    bench.exhaustMemory(app);

    assertThat(command(app, 1, 0)).isEqualTo(Answer.failure(ErrorCode.NOMEM));
    assertThat(clock.isArmed()).isFalse();
  }

  private Answer command(int processId, int number, int argument) {
    return Answer.of(driver.command(processId, number, argument, 0));
  }

  /** Two buttons: bit n of a number is button n. */
  private static final class FakeButtons implements Buttons {
    private int pressed;

    @Override
    public int count() {
      return 2;
    }

    @Override
    public int pressed() {
      return pressed;
    }
  }
}
