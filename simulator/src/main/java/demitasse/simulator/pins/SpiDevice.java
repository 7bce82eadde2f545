package demitasse.simulator.pins;

/** Something with an SPI slave's pins: it answers each item while the item is shifted in. */
public interface SpiDevice {
  /**
   * Takes an item, and gives the one that was shifted out meanwhile.
   *
   * @param value the bits on MOSI, the last one lowest
   * @param bits how many there are: 5 to 16
   */
  int transfer(int value, int bits);

  /** Is told that its chip select has become active (low), or not. */
  default void selected(boolean isSelected) {}
}
