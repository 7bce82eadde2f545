package demitasse.simulator.sam4l.tc;

/** The bits of a channel's SR; IER, IDR and IMR have the first eight. */
final class Status {
  static final int COVFS = 1;
  static final int LOVRS = 1 << 1;
  static final int CPAS = 1 << 2;
  static final int CPBS = 1 << 3;
  static final int CPCS = 1 << 4;
  static final int LDRAS = 1 << 5;
  static final int LDRBS = 1 << 6;
  static final int ETRGS = 1 << 7;
  static final int CLKSTA = 1 << 16;
  static final int MTIOA = 1 << 17;
  static final int MTIOB = 1 << 18;

  /** What can ask for an interrupt. */
  static final int INTERRUPTS = 0xFF;

  private Status() {}
}
