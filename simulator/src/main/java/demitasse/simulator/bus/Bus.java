package demitasse.simulator.bus;

/** What masters of the bus load from and store to: memory and registers by address. */
public interface Bus {
  /**
   * Loads {@code width} bytes (1, 2 or 4) from {@code address}, a multiple of {@code width}.
   *
   * @return the value, zero-extended
   * @throws BusError if nothing answers at the address
   */
  int load(int address, int width);

  /**
   * Stores the low {@code width} bytes (1, 2 or 4) of {@code value} at {@code address}, a multiple
   * of {@code width}.
   *
   * @throws BusError if nothing takes the value at the address
   */
  void store(int address, int value, int width);
}
