package demitasse.simulator.sam4l.watchdog;

/** The two writes that CTRL and CLR need: one value, first with key 0x55 and then with 0xAA. */
final class DoubleKey {
  /** What a write was. */
  enum Step {
    FIRST,
    SECOND,
    WRONG
  }

  private static final int FIRST_KEY = 0x55;
  private static final int SECOND_KEY = 0xAA;
  private static final int VALUE = 0x00FFFFFF;

  private boolean begun;
  private int value;

  Step write(int written) {
    boolean second = begun && written >>> 24 == SECOND_KEY && (written & VALUE) == value;
    begun = !second && written >>> 24 == FIRST_KEY;
    value = written & VALUE;
    return second ? Step.SECOND : begun ? Step.FIRST : Step.WRONG;
  }

  void reset() {
    begun = false;
  }
}
