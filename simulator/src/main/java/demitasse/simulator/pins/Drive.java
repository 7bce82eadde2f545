package demitasse.simulator.pins;

/** What one driver does to a net. */
public enum Drive {
  /** Nothing: an input, or an output that is off. */
  FLOATING,
  /** A resistor to ground: low unless somebody says otherwise. */
  PULL_DOWN,
  /** A resistor to the supply: high unless somebody says otherwise. */
  PULL_UP,
  /** An output at ground. */
  LOW,
  /** An output at the supply. */
  HIGH,
  /** An output, or a source, at a voltage between. */
  ANALOG
}
