package demitasse.simulator.firmware;

/** Bytes that belong at an address of the flash. */
public final class Segment {
  private final int address;
  private final byte[] bytes;

  Segment(int address, byte[] bytes) {
    this.address = address;
    this.bytes = bytes;
  }

  /** Where the first byte belongs. */
  public int address() {
    return address;
  }

  /** The bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
