package demitasse.cortexm;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterruptLoopTest {
  private final List<String> events = new ArrayList<>();
  private final int[] pending = new int[2];
  private final InterruptLoop loop = new InterruptLoop(40);

  @BeforeEach
  void attach() {
    Machine.attach(new Core());
    for (int line : new int[] {3, 31, 39}) {
      loop.connect(line, () -> events.add("serve " + line));
    }
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void pendingLinesAreServedLowestFirstThenEnabled() {
    pending[0] = 1 << 31 | 1 << 3;
    pending[1] = 1 << 7;

    loop.servePending();

    assertThat(events)
        .containsExactly(
            "serve 3",
            "clear 3",
            "enable 3",
            "serve 31",
            "clear 31",
            "enable 31",
            "serve 39",
            "clear 39",
            "enable 39");
  }

  @Test
  void aLineWithoutServiceStaysMasked() {
    pending[0] = 1 << 5;

    loop.servePending();

    assertThat(events).isEmpty();
  }

  @Test
  void linesWithAServiceAreEnabled() {
    loop.enableAll();

    assertThat(events).containsExactly("enable 3", "enable 31", "enable 39");
  }

  @Test
  void itSleepsWithInterruptsMaskedWhenNothingIsPending() {
    loop.sleep();

    assertThat(events).containsExactly("mask true", "wfi", "mask false");
  }

  @Test
  void itDoesNotSleepWhenAHandlerRanBefore() {
    pending[1] = 1;

    loop.sleep();

    assertThat(events).containsExactly("mask true", "mask false");
  }

  /** The pending words, the enable registers and the sleep of a core. */
  private final class Core implements Machine {
    @Override
    public int load(int address, int widthBytes) {
      throw new AssertionError("No load is needed");
    }

    @Override
    public void store(int address, int value, int widthBytes) {
      assertThat(widthBytes).isEqualTo(4);
      assertThat(Integer.bitCount(value)).isEqualTo(1);
      boolean isEnable = address < 0xE000E280;
      int word = (address - (isEnable ? 0xE000E100 : 0xE000E280)) / 4;
      assertThat(word).isBetween(0, 1);
      int line = word * 32 + Integer.numberOfTrailingZeros(value);
      events.add((isEnable ? "enable " : "clear ") + line);
    }

    @Override
    public int takePendingInterrupts(int word) {
      int taken = pending[word];
      pending[word] = 0;
      return taken;
    }

    @Override
    public boolean hasPendingInterrupts() {
      return (pending[0] | pending[1]) != 0;
    }

    @Override
    public void waitForInterrupt() {
      events.add("wfi");
    }

    @Override
    public void setInterruptsMasked(boolean masked) {
      events.add("mask " + masked);
    }
  }
}
