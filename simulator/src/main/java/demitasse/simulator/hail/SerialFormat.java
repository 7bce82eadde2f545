package demitasse.simulator.hail;

import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.time.Timeline;

/**
 * Speed and parity of an asynchronous serial line with 8 data bits and one stop bit.
 *
 * @param baud bits per second
 */
public record SerialFormat(int baud, Parity parity) {
  /** The parity bit that follows the data. */
  public enum Parity {
    NONE,
    EVEN,
    ODD
  }

  /** 115200 baud without parity: consoles and bootloaders. */
  public static final SerialFormat CONSOLE = new SerialFormat(115_200, Parity.NONE);

  /** The value of {@link #decode} for a frame whose stop bit is low or whose parity is wrong. */
  static final int GARBLED = -1;

  /** The time of a bit in picoseconds. */
  long bitTime() {
    return Timeline.picoseconds(1, baud);
  }

  /** How many bits a character takes, start and stop included. */
  int bits() {
    return parity == Parity.NONE ? 10 : 11;
  }

  /** The frame of a byte that begins at {@code start}. */
  SerialFrame encode(int data, long start) {
    return new SerialFrame(data, 8, parityOf(data), start, bitTime(), false);
  }

  private int parityOf(int data) {
    int ones = Integer.bitCount(data & 0xFF) & 1;
    return switch (parity) {
      case NONE -> -1;
      case EVEN -> ones;
      case ODD -> 1 - ones;
    };
  }

  /** What a receiver with this format makes of a frame: it samples in the middle of its bits. */
  int decode(SerialFrame frame) {
    int data = 0;
    for (int bit = 0; bit < 8; bit++) {
      data |= sample(frame, bit + 1) << bit;
    }
    boolean wrongParity = parity != Parity.NONE && sample(frame, 9) != parityOf(data);
    return wrongParity || sample(frame, bits() - 1) == 0 ? GARBLED : data;
  }

  /** The level in the middle of our bit number {@code bit}, where the start bit is number 0. */
  private int sample(SerialFrame frame, int bit) {
    long theirs = (bitTime() * bit + bitTime() / 2) / frame.bitTime();
    if (frame.isBreak() || theirs == 0) {
      return 0;
    }
    if (theirs <= frame.dataBits()) {
      return (frame.data() >>> (theirs - 1)) & 1;
    }
    boolean isParity = theirs == frame.dataBits() + 1 && frame.parity() >= 0;
    return isParity ? frame.parity() : 1;
  }
}
