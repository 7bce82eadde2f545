package demitasse.simulator.diagnostic;

/** The kinds of misuse that models report. */
public enum Misuse {
  /** Registers were accessed while the power manager masks the peripheral's clock. */
  CLOCK_MASKED,
  /** A protected register was written without its unlock key, or with a wrong key. */
  LOCKED,
  /** Bits were written that the datasheet reserves, or a reserved value of a field. */
  RESERVED,
  /** Registers were written while the peripheral is busy; the write was discarded. */
  BUSY,
  /** Things were done in an order, or in a state, in which they have no effect or a wrong one. */
  WRONG_ORDER,
  /** A register was written that can only be read, or read that can only be written. */
  ACCESS,
  /** An address was accessed at which the chip has no register. */
  NO_REGISTER,
  /** Data were lost: an overrun, a byte sent to no pin, a conversion nobody took. */
  DATA_LOST,
  /** Electrical trouble: two outputs against each other, a frequency out of range. */
  ELECTRICAL,
  /** Something was used that the simulator does not model. */
  NOT_MODELLED
}
