package demitasse.simulator.sam4l.tc;

import demitasse.simulator.sam4l.PadInput;
import demitasse.simulator.sam4l.PadOutput;
import demitasse.simulator.sam4l.PadRouter;

/** TIOA or TIOB of a channel: an output with a latch, or an input. */
final class TimerPin {
  private static final int SET = 1;
  private static final int CLEAR = 2;
  private static final int TOGGLE = 3;

  private final PadInput input;
  private final PadOutput output;
  private final Runnable changed;
  private boolean isOutput;
  private boolean latch;
  private boolean level;

  /**
   * @param changed runs after each change of {@link #isHigh}
   */
  TimerPin(PadRouter pads, String function, Runnable changed) {
    this.changed = changed;
    input = new PadInput(pads, function, this::update);
    output = new PadOutput(pads, function);
    level = input.isHigh();
  }

  /** The level, which SR.MTIOA and SR.MTIOB mirror. */
  boolean isHigh() {
    return level;
  }

  void reset() {
    latch = false;
    setOutput(false);
  }

  /** Makes it an output with the level of the latch, or an input. */
  void setOutput(boolean drives) {
    isOutput = drives;
    drive();
  }

  /** Does what a field of CMR such as ACPA says: nothing, set, clear or toggle. */
  void apply(int effect) {
    latch =
        switch (effect) {
          case SET -> true;
          case CLEAR -> false;
          case TOGGLE -> !latch;
          default -> latch;
        };
    drive();
  }

  private void drive() {
    if (isOutput) {
      output.set(latch);
    } else {
      output.release();
    }
    update();
  }

  private void update() {
    boolean now = isOutput ? latch : input.isHigh();
    if (now != level) {
      level = now;
      changed.run();
    }
  }
}
