package demitasse.cortexm;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SysTickTest {
  private static final int SYST_CSR = 0xE000E010;
  private static final int SYST_RVR = 0xE000E014;
  private static final int CYCLES_PER_MICROSECOND = 25;
  private static final int RELOAD_MAXIMUM = 0xFF_FFFF;

  private final Map<Integer, Integer> registers = new HashMap<>();
  private final SysTick sysTick = new SysTick(CYCLES_PER_MICROSECOND * 1_000_000);

  @BeforeEach
  void attach() {
    Machine.attach(
        new Machine() {
          @Override
          public int load(int address, int widthBytes) {
            return 0;
          }

          @Override
          public void store(int address, int value, int widthBytes) {
            registers.put(address, value);
          }
        });
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void sliceIsCountedInCyclesOfTheProcessor() {
    sysTick.start(10_000);

    assertThat(registers).containsEntry(SYST_RVR, 250_000).containsEntry(SYST_CSR, 0b111);
  }

  @ParameterizedTest
  @ValueSource(ints = {671_089, 85_899_346, 171_798_692, Integer.MAX_VALUE, -1})
  void sliceThatTheCounterCannotHoldIsTheLongestThatItCan(int microseconds) {
    sysTick.start(microseconds);

    assertThat(registers).containsEntry(SYST_RVR, RELOAD_MAXIMUM);
  }

  @Test
  void noSliceStopsTheCounter() {
    sysTick.start(0);

    assertThat(registers).containsExactly(Map.entry(SYST_CSR, 0));
  }
}
