package demitasse.simulator.bus;

/** An access that nothing answers; it becomes a BusFault, or an error of a DMA channel. */
public final class BusError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int address;

  public BusError(int address) {
    super("bus error at 0x%08x".formatted(address), null, false, false);
    this.address = address;
  }

  /** The address of the access. */
  public int address() {
    return address;
  }
}
