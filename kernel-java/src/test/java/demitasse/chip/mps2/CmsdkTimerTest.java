package demitasse.chip.mps2;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import demitasse.machine.StrictRegisters;
import demitasse.machine.StrictRegisters.Store;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CmsdkTimerTest {
  private static final int BASE = 0x40000000;
  private static final int CTRL = BASE;
  private static final int VALUE = BASE + 4;
  private static final int RELOAD = BASE + 8;
  private static final int INTCLEAR = BASE + 12;

  private final StrictRegisters registers = new StrictRegisters();
  private final CmsdkTimer timer = new CmsdkTimer(BASE);

  @BeforeEach
  void attach() {
    registers.register(CTRL, 0xF).register(VALUE, -1).register(RELOAD, -1).register(INTCLEAR, 1);
    Machine.attach(registers);
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void startLoadsThePeriodLessOneWhileStopped() {
    timer.start(12_500_000);

    assertThat(registers.takeStores())
        .containsExactly(
            new Store(CTRL, 0),
            new Store(RELOAD, 12_499_999),
            new Store(VALUE, 12_499_999),
            new Store(CTRL, 0b1001));
  }

  @Test
  void theInterruptIsClearedBeforeTheClientIsCalled() {
    List<List<Store>> storesBeforeCall = new ArrayList<>();
    timer.setClient(() -> storesBeforeCall.add(registers.takeStores()));

    timer.serve();

    assertThat(storesBeforeCall).containsExactly(List.of(new Store(INTCLEAR, 1)));
  }

  @Test
  void stopLeavesNoInterruptBehind() {
    timer.stop();

    assertThat(registers.takeStores()).containsExactly(new Store(CTRL, 0), new Store(INTCLEAR, 1));
  }
}
