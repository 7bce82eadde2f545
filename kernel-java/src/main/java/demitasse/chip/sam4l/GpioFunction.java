package demitasse.chip.sam4l;

/** The peripheral functions that a pin can have (datasheet, "Multiplexed Signals"). */
public enum GpioFunction {
  A(0),
  B(1),
  C(2),
  D(3),
  E(4),
  F(5),
  G(6),
  H(7);

  /** The pin's bits in PMR2, PMR1 and PMR0. */
  final int number;

  GpioFunction(int number) {
    this.number = number;
  }
}
