package demitasse.simulator.sam4l.tc;

/** RA and RB: values to compare with, or the values at the edges of TIOA that CMR chooses. */
final class CaptureRegisters {
  private int a;
  private int b;
  private boolean isNextB;
  private boolean unreadA;
  private boolean unreadB;

  void reset() {
    a = 0;
    b = 0;
    isNextB = false;
    unreadA = false;
    unreadB = false;
  }

  int a() {
    return a;
  }

  int b() {
    return b;
  }

  void setA(int value) {
    a = value;
  }

  void setB(int value) {
    b = value;
  }

  /** A load of the register by a program. */
  int readA() {
    unreadA = false;
    return a;
  }

  /** A load of the register by a program. */
  int readB() {
    unreadB = false;
    return b;
  }

  /** After a trigger, RA is the first to be loaded. */
  void triggered() {
    isNextB = false;
  }

  /**
   * Takes an edge of TIOA: RA is loaded once after a trigger or after RB, and then RB once.
   *
   * @return the flags that this sets
   */
  int edge(Mode mode, boolean rising, int value) {
    if (!isNextB && mode.loadsA(rising)) {
      int overrun = unreadA ? Status.LOVRS : 0;
      a = value;
      unreadA = true;
      isNextB = true;
      return Status.LDRAS | overrun;
    }
    if (isNextB && mode.loadsB(rising)) {
      int overrun = unreadB ? Status.LOVRS : 0;
      b = value;
      unreadB = true;
      isNextB = false;
      return Status.LDRBS | overrun;
    }
    return 0;
  }
}
