package demitasse.simulator.sam4l.twi;

/** The packet error code of SMBus: CRC-8 with the polynomial x^8 + x^2 + x + 1. */
final class PacketErrorCode {
  private int value;

  void reset() {
    value = 0;
  }

  int value() {
    return value;
  }

  /** Adds a byte of the message, the address byte included. */
  void add(int data) {
    value ^= data & 0xFF;
    for (int bit = 0; bit < 8; bit++) {
      value = (value & 0x80) != 0 ? ((value << 1) ^ 0x07) & 0xFF : value << 1;
    }
  }
}
