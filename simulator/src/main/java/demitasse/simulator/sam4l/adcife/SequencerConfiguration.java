package demitasse.simulator.sam4l.adcife;

/** The fields of SEQCFG: what is converted, and how. */
record SequencerConfiguration(int register) {
  static final int BITS = 0x707F_D7F5;

  static final int SOFTWARE = 0;
  static final int TIMER = 1;
  static final int EVENT = 2;
  static final int CONTINUOUS = 3;
  static final int PIN_RISING = 4;
  static final int PIN_FALLING = 5;
  static final int PIN_BOTH = 6;

  private static final double[] GAINS = {1, 2, 4, 8, 16, 32, 64, 0.5};

  boolean isLeftAdjusted() {
    return (register & 1) != 0;
  }

  boolean isBipolar() {
    return (register & 4) != 0;
  }

  double gain() {
    return GAINS[(register >>> 4) & 7];
  }

  int trigger() {
    return (register >>> 8) & 7;
  }

  int resolution() {
    return (register & (1 << 12)) != 0 ? 8 : 12;
  }

  boolean isPositiveInternal() {
    return (register & (1 << 14)) != 0;
  }

  boolean isNegativeInternal() {
    return (register & (1 << 15)) != 0;
  }

  int positive() {
    return (register >>> 16) & 0xF;
  }

  int negative() {
    return (register >>> 20) & 7;
  }

  int zoomRange() {
    return (register >>> 28) & 7;
  }

  /**
   * Cycles of CLK_ADC from the trigger to the result: one of the sequencer, six of the converter
   * (one less with 8 bits), and one more if the gain stage is in the way.
   */
  int cycles() {
    return 1 + (resolution() == 12 ? 6 : 5) + (gain() == 1 ? 0 : 1);
  }

  /**
   * What the converter makes of a voltage between its inputs: single-ended, the whole range is
   * above zero; bipolar, zero is in the middle of it.
   */
  int code(double volts, double reference) {
    double share = volts * gain() / reference;
    double ofRange = isBipolar() ? (share + 1) / 2 : share;
    int steps = 1 << resolution();
    // A voltage that is exactly on a step shall not fall below it by a rounding error.
    return Math.max(0, Math.min(steps - 1, (int) Math.floor(ofRange * steps + 1e-6)));
  }

  /** The code as LCV shows it in its 16 bits. */
  int result(int code) {
    return isLeftAdjusted() ? code << (16 - resolution()) : code;
  }
}
