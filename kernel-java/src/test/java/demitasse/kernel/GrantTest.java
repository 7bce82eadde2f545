package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.kernel.ScriptedDriver.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grants: their place in processes' memory, their end, and what happens when memory is short. */
class GrantTest extends KernelTestCase {
  private static final int SLOTS_BYTES =
      8 * (ScriptedDriver.UPCALLS + ScriptedDriver.READ_ONLY + ScriptedDriver.READ_WRITE);

  private static final int STATE_BYTES = 24;

  private Process view;

  @BeforeEach
  void start() {
    boot("app", "other");
    view = process.kernelView();
  }

  @Test
  void c05GrantThatWasNeverMadeIsNotThere() {
    assertThat(driver.grant.peek(process.identifier())).isNull();
    assertThat(view.kernelBreak).isEqualTo(view.store);
  }

  @Test
  void enterMakesTheStateAsItsConstructorSays() {
    State state = driver.grant.enter(process.identifier());

    assertThat(state.ticks).isEqualTo(7);
    assertThat(state.count).isZero();
  }

  @Test
  void stateIsKept() {
    driver.grant.enter(process.identifier()).count = 5;

    assertThat(driver.grant.enter(process.identifier()).count).isEqualTo(5);
    assertThat(driver.grant.peek(process.identifier()).count).isEqualTo(5);
    assertThat(driver.grant.peek(fixture.process(1).identifier())).isNull();
  }

  @Test
  void c06GrantTakesWhatItsLayoutNeeds() {
    driver.grant.enter(process.identifier());

    assertThat(view.kernelBreak).isEqualTo(view.store - SLOTS_BYTES - STATE_BYTES);
    assertThat(driver.grant.address(view)).isEqualTo(view.kernelBreak);
  }

  @Test
  void c10GrantNeverMeetsTheBreak() {
    process.memop(0, view.kernelBreak - SLOTS_BYTES);
    int before = view.kernelBreak;

    assertThat(driver.grant.enter(process.identifier())).isNull();
    assertThat(view.kernelBreak).isEqualTo(before);

    process.memop(0, ram + 512);
    assertThat(driver.grant.enter(process.identifier())).isNotNull();
  }

  @Test
  void e03EachGrantIsThereOrNotWhenMemoryRunsOut() {
    fixture = new KernelFixture(1);
    List<Grant<State>> grants = new ArrayList<>();
    for (int count = 0; count < 20; count++) {
      grants.add(fixture.grants().create(State::new, count, 0, 1));
    }
    fixture.addApp("app").boot();
    process = fixture.process(0);
    view = process.kernelView();
    int made = 0;
    boolean refused = false;
    for (Grant<State> grant : grants) {
      int before = view.kernelBreak;
      boolean isThere = grant.enter(process.identifier()) != null;
      made += isThere ? 1 : 0;
      refused |= !isThere;

      assertThat(view.kernelBreak - view.appBreak).isNotNegative();
      assertThat(isThere).isEqualTo(view.kernelBreak != before);
      assertThat(grant.peek(process.identifier()) != null).isEqualTo(isThere);
    }
    assertThat(refused).isTrue();
    assertThat(fixture.grants().countIn(view)).isEqualTo(made).isPositive();
    assertThat(fixture.grants().count()).isEqualTo(20);
  }

  @Test
  void c04FreshGrantReadsNothingThatWasThereBefore() {
    fixture.board().forget(view.appBreak, view.store);

    process.command(DRIVER, 0, 0, 0);

    assertSwapped(process.subscribe(DRIVER, 2, 0, 0), 0, 0);
    assertSwapped(process.allowReadOnly(DRIVER, 1, 0, 0), 0, 0);
    assertSwapped(process.allowReadWrite(DRIVER, 1, 0, 0), 0, 0);
  }

  @Test
  void c03GrantDiesWithItsProcess() {
    State state = driver.grant.enter(process.identifier());
    int identifier = process.identifier();

    process.faultNow();

    assertThat(driver.grant.peek(identifier)).isNull();
    assertThat(driver.grant.enter(identifier)).isNull();
    assertThat(state.count).as("poison").isEqualTo(0xDEADDEAD);
    assertThat(view.kernelBreak).isEqualTo(view.store);
  }

  @Test
  void c08GrantOfTheFormerLifeIsNotTheNewOnes() {
    driver.grant.enter(process.identifier()).count = 9;
    int former = process.identifier();

    process.call(6, 1, 0, 0, 0);

    assertThat(driver.grant.peek(process.identifier())).isNull();
    assertThat(driver.grant.enter(former)).isNull();
    assertThat(driver.grant.enter(process.identifier()).count).isZero();
  }

  @Test
  void grantOfAStoppedProcessIsReached() {
    fixture.kernelBuilder().lifecycle().stop(view);

    assertThat(driver.grant.enter(process.identifier())).isNotNull();
  }

  @Test
  void identifiersThatNobodyHasReachNothing() {
    assertThat(driver.grant.enter(ProcessTable.NO_PROCESS)).isNull();
    assertThat(driver.grant.enter(Integer.MIN_VALUE)).isNull();
    assertThat(driver.grant.enter(process.identifier() + 32)).isNull();
    assertThat(driver.grant.enter(2)).isNull();
    assertThat(driver.grant.enter(31)).isNull();
  }

  @Test
  void deadStateCannotBeReachedByItsAddress() {
    driver.grant.enter(process.identifier());
    int address = driver.grant.address(view) + SLOTS_BYTES;
    process.faultNow();

    assertThatThrownBy(() -> demitasse.machine.GrantMemory.at(address, State::new))
        .isInstanceOf(IllegalStateException.class);
  }
}
