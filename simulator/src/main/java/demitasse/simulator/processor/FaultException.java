package demitasse.simulator.processor;

/** Ends an instruction that faults; the loop turns it into an exception of the processor. */
final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final int address;
  private final boolean hasAddress;

  private FaultException(Fault fault, int address, boolean hasAddress) {
    super(fault.name(), null, false, false);
    this.fault = fault;
    this.address = address;
    this.hasAddress = hasAddress;
  }

  /** A fault with no address. */
  static FaultException of(Fault fault) {
    return new FaultException(fault, 0, false);
  }

  /** A fault at an address, which MMFAR or BFAR gets. */
  static FaultException at(Fault fault, int address) {
    return new FaultException(fault, address, true);
  }

  Fault fault() {
    return fault;
  }

  int address() {
    return address;
  }

  boolean hasAddress() {
    return hasAddress;
  }
}
