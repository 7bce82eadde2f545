package demitasse.simulator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** SysTick by ARM DDI 0403E, B3.3. */
class SysTickTest {
  private static final int CSR = 0x10;
  private static final int RVR = 0x14;
  private static final int CVR = 0x18;
  private static final int CALIB = 0x1C;
  private static final int COUNTFLAG = 1 << 16;

  private final CoreState state = new CoreState();
  private final ExceptionTable table = new ExceptionTable(state, 1, 4);
  private final SysTick timer = new SysTick(state, table, 0, 479_999);

  SysTickTest() {
    state.cycleLimit = Long.MAX_VALUE;
  }

  private void start(int reload, int control) {
    timer.store(RVR, reload);
    timer.store(CVR, 0);
    timer.store(CSR, control);
  }

  private boolean isPending() {
    timer.update();
    return table.isPending(ExceptionTable.SYS_TICK);
  }

  @Test
  void withoutReferenceClockTheProcessorsIsAlwaysTaken() {
    assertThat(timer.load(CSR)).isEqualTo(4);
    timer.store(CSR, 0);
    assertThat(timer.load(CSR)).isEqualTo(4);
    assertThat(timer.load(CALIB)).isEqualTo(0x8000_0000 | 479_999);
  }

  @Test
  void itCountsFromReloadToZeroInReloadPlusOneCycles() {
    start(9, 7);
    assertThat(timer.nextCycle()).isEqualTo(10);
    state.cycles = 9;
    assertThat(timer.load(CVR)).isEqualTo(1);
    assertThat(isPending()).isFalse();
    state.cycles = 10;
    assertThat(timer.load(CVR)).isZero();
    assertThat(isPending()).isTrue();
    assertThat(timer.nextCycle()).isEqualTo(20);
    state.cycles = 11;
    assertThat(timer.load(CVR)).isEqualTo(9);
  }

  @Test
  void startingItLowersTheCycleLimit() {
    start(9, 7);
    assertThat(state.cycleLimit).isEqualTo(10);
    assertThat(state.attention).isTrue();
  }

  @Test
  void readingCsrClearsCountflag() {
    start(9, 5);
    state.cycles = 10;
    assertThat(timer.load(CSR)).isEqualTo(COUNTFLAG | 5);
    assertThat(timer.load(CSR)).isEqualTo(5);
    assertThat(isPending()).as("TICKINT is clear").isFalse();
    assertThat(timer.nextCycle()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void writingCvrClearsTheCounterAndCountflagWithoutAnEvent() {
    start(9, 7);
    state.cycles = 25;
    timer.load(CVR);
    table.unpend(ExceptionTable.SYS_TICK);
    timer.store(CVR, 0x1234);
    assertThat(timer.load(CVR)).isZero();
    assertThat(timer.load(CSR)).isEqualTo(7);
    assertThat(isPending()).isFalse();
    assertThat(timer.nextCycle()).isEqualTo(35);
  }

  @Test
  void reloadZeroStopsItAtTheEndOfTheRound() {
    start(9, 7);
    state.cycles = 5;
    timer.store(RVR, 0);
    assertThat(timer.nextCycle()).isEqualTo(10);
    state.cycles = 100;
    assertThat(timer.load(CVR)).isZero();
    assertThat(isPending()).isTrue();
    assertThat(timer.nextCycle()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aNewReloadHoldsFromTheNextRoundOn() {
    start(9, 7);
    state.cycles = 5;
    timer.store(RVR, 99);
    state.cycles = 11;
    assertThat(timer.load(CVR)).isEqualTo(99);
  }

  @Test
  void disablingItKeepsTheValue() {
    start(9, 7);
    state.cycles = 4;
    timer.store(CSR, 6);
    state.cycles = 50;
    assertThat(timer.load(CVR)).isEqualTo(6);
    timer.store(CSR, 7);
    assertThat(timer.nextCycle()).isEqualTo(56);
  }

  @Test
  void theReferenceClockIsSlower() {
    SysTick slow = new SysTick(state, table, 25, 9_999);
    slow.store(RVR, 3);
    slow.store(CSR, 3);
    assertThat(slow.nextCycle()).isEqualTo(100);
    state.cycles = 49;
    assertThat(slow.load(CVR)).isEqualTo(3);
    state.cycles = 50;
    assertThat(slow.load(CVR)).isEqualTo(2);
    assertThat(slow.load(CALIB)).isEqualTo(9_999);
  }

  @Test
  void itStandsStillWhileADebuggerHalts() {
    start(9, 7);
    state.cycles = 4;
    timer.setFrozen(true);
    state.cycles = 1000;
    assertThat(timer.load(CVR)).isEqualTo(6);
    assertThat(timer.nextCycle()).isEqualTo(Long.MAX_VALUE);
    timer.setFrozen(false);
    assertThat(timer.nextCycle()).isEqualTo(1006);
  }

  @Property
  void itIsTheSameHoweverOftenSomeoneLooks(
      @ForAll @IntRange(max = 20) int reload,
      @ForAll @Size(min = 1, max = 20) int @IntRange(max = 50) [] steps) {
    SysTickTest seldom = new SysTickTest();
    start(reload, 5);
    seldom.start(reload, 5);
    int slowValue = 0;
    boolean slowFlag = false;
    for (int step : steps) {
      for (int cycle = 0; cycle < Math.abs(step % 50); cycle++) {
        state.cycles++;
        seldom.state.cycles++;
        timer.update();
        // The counter as the manual has it, tick by tick.
        if (slowValue == 0) {
          slowValue = reload;
        } else {
          slowValue--;
          slowFlag |= slowValue == 0;
        }
      }
      assertThat(timer.load(CVR)).isEqualTo(slowValue);
      assertThat(seldom.timer.load(CVR)).isEqualTo(slowValue);
    }
    assertThat(timer.load(CSR)).isEqualTo(slowFlag ? COUNTFLAG | 5 : 5);
    assertThat(seldom.timer.load(CSR)).isEqualTo(slowFlag ? COUNTFLAG | 5 : 5);
  }
}
