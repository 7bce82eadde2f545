package demitasse.board.mps2;

/** A driver with a mistake in it, for {@code fault}: it trusts the channel that it is given. */
final class Thermometer {
  private final int[] offsets = {-3, 0, 2, 5};

  /** The temperature of a channel, in tenths of a degree. */
  int read(int channel) {
    return 215 + offsets[channel];
  }
}
