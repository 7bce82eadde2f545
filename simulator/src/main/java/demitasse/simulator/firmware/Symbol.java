package demitasse.simulator.firmware;

/**
 * A name for an address: of a function or of data.
 *
 * @param address without the bit 0 that marks Thumb code
 * @param size in bytes, 0 if it is not known
 */
public record Symbol(String name, int address, int size, boolean isFunction) {
  /** Whether an address is the symbol's, or within it. */
  public boolean contains(int other) {
    return other == address || Integer.compareUnsigned(other - address, size) < 0;
  }
}
