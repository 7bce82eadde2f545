package demitasse.simulator.sam4l.clock;

/** The clock masks of the power manager, in the order of their registers from CPUMASK on. */
public enum Mask {
  CPU(0, 0x1),
  HSB(1, 0x1E2),
  PBA(2, 0),
  PBB(3, 0x1),
  PBC(4, 0x1F),
  PBD(5, 0x3F);

  private final int index;
  private final int resetValue;

  Mask(int index, int resetValue) {
    this.index = index;
    this.resetValue = resetValue;
  }

  /** The number of its register, counted from CPUMASK. */
  public int index() {
    return index;
  }

  /** Which clocks run after reset. */
  public int resetValue() {
    return resetValue;
  }
}
