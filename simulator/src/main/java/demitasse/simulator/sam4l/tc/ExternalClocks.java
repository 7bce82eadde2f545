package demitasse.simulator.sam4l.tc;

import demitasse.simulator.sam4l.PadInput;
import demitasse.simulator.sam4l.PadRouter;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** XC0 to XC2, and BMR that connects each to its pad or to TIOA of another channel. */
final class ExternalClocks {
  private static final int PAD = 0;
  private static final int NOTHING = 1;

  private final PadInput[] pads = new PadInput[TimerCounter.CHANNELS];
  private final ExternalClock[] clocks = new ExternalClock[TimerCounter.CHANNELS];
  private final IntPredicate tioa;
  private final IntConsumer changed;
  private int selection;

  /**
   * @param tioa the level of TIOA of a channel
   * @param changed takes the number of a clock whose level has changed
   */
  ExternalClocks(String name, PadRouter router, IntPredicate tioa, IntConsumer changed) {
    this.tioa = tioa;
    this.changed = changed;
    for (int i = 0; i < clocks.length; i++) {
      clocks[i] = new ExternalClock();
      pads[i] = new PadInput(router, name + "_CLK" + i, this::update);
    }
  }

  ExternalClock get(int number) {
    return clocks[number];
  }

  /** BMR. */
  int selection() {
    return selection;
  }

  /** Writes BMR. */
  void select(int newSelection) {
    selection = newSelection;
    update();
  }

  /** To be called after TIOA of a channel has changed. */
  void update() {
    for (int i = 0; i < clocks.length; i++) {
      boolean level = level(i);
      if (level != clocks[i].isHigh()) {
        clocks[i].set(level);
        changed.accept(i);
      }
    }
  }

  private boolean level(int number) {
    int source = (selection >>> (2 * number)) & 3;
    if (source == PAD) {
      return pads[number].isHigh();
    }
    if (source == NOTHING) {
      return false;
    }
    // The values 2 and 3 are the other two channels, the lower one first.
    int other = source - 2;
    return tioa.test(other < number ? other : other + 1);
  }
}
