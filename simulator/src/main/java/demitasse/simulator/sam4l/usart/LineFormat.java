package demitasse.simulator.sam4l.usart;

import demitasse.simulator.pins.SerialFrame;

/**
 * How a character looks on the line: MR's CHRL, MODE9, PAR, NBSTOP, MSBF and INVDATA.
 *
 * @param parity MR.PAR
 * @param stopHalfBits the stop bits' length in half bits: 2 to 4
 */
record LineFormat(
    int dataBits, int parity, int stopHalfBits, boolean mostSignificantFirst, boolean inverted) {
  private static final int EVEN = 0;
  private static final int ODD = 1;
  private static final int SPACE = 2;
  private static final int MARK = 3;
  private static final int NONE = 4;
  private static final int MULTIDROP = 6;

  /** Two baud rates that differ by less than a 25th, 4 %, understand each other. */
  private static final int TOLERANCE = 25;

  /** What a receiver makes of a frame. */
  record Character(int data, boolean parityError, boolean framingError, boolean isBreak) {}

  static LineFormat of(int mode) {
    boolean nine = (mode & (1 << 17)) != 0;
    int dataBits = nine ? 9 : 5 + ((mode >>> 6) & 3);
    int parity = (mode >>> 9) & 7;
    int stop = 2 + Math.min((mode >>> 12) & 3, 2);
    return new LineFormat(dataBits, parity, stop, (mode & (1 << 16)) != 0, (mode & (1 << 23)) != 0);
  }

  boolean hasParity() {
    return parity < NONE || isMultidrop();
  }

  boolean isMultidrop() {
    return parity >= MULTIDROP;
  }

  /** How long a character takes, in half bits: start, data, parity and stop. */
  int halfBits() {
    return 2 * (1 + dataBits + (hasParity() ? 1 : 0)) + stopHalfBits;
  }

  /** Makes the frame of a character. */
  SerialFrame encode(int value, boolean isAddress, long start, long bitTime) {
    int data = value & mask();
    int bit = hasParity() ? parityBit(data, isAddress) : -1;
    return new SerialFrame(toLine(data), dataBits, bit, start, bitTime, false);
  }

  /** Makes the frame of a break. */
  SerialFrame encodeBreak(long start, long bitTime) {
    return new SerialFrame(0, dataBits, hasParity() ? 0 : -1, start, bitTime, true);
  }

  /** Samples a frame at the middle of the receiver's own bits. */
  Character decode(SerialFrame frame, long ownBitTime) {
    long difference = Math.abs(ownBitTime - frame.bitTime());
    boolean inTune = difference * TOLERANCE <= ownBitTime;
    double scale = inTune ? 1 : (double) ownBitTime / frame.bitTime();
    int line = 0;
    for (int bit = 0; bit < dataBits; bit++) {
      line |= sample(frame, (1.5 + bit) * scale) << bit;
    }
    int parityBit = hasParity() ? sample(frame, (1.5 + dataBits) * scale) : 0;
    double stopTime = (1.5 + dataBits + (hasParity() ? 1 : 0)) * scale;
    boolean stopsLate = !inTune && stopTime > length(frame);
    boolean stop = sample(frame, stopTime) != 0 && !stopsLate;
    boolean isBreak = line == 0 && parityBit == 0 && sample(frame, stopTime) == 0;
    int data = toLine(line);
    boolean parityError = hasParity() && parityBit != parityBit(data, false);
    return new Character(data, parityError && !isBreak, !stop && !isBreak, isBreak);
  }

  private static int length(SerialFrame frame) {
    return 2 + frame.dataBits() + (frame.parity() < 0 ? 0 : 1);
  }

  /** The level of the line, some bits after the start bit began. */
  private static int sample(SerialFrame frame, double bits) {
    int bit = (int) bits;
    if (bit == 0 || frame.isBreak()) {
      return 0;
    }
    if (bit <= frame.dataBits()) {
      return (frame.data() >>> (bit - 1)) & 1;
    }
    return bit == frame.dataBits() + 1 && frame.parity() >= 0 ? frame.parity() : 1;
  }

  private int mask() {
    return (1 << dataBits) - 1;
  }

  /** Both ways: what the data are on the line, and what the line's bits are as data. */
  private int toLine(int data) {
    int line = inverted ? ~data & mask() : data;
    return mostSignificantFirst ? Integer.reverse(line) >>> (32 - dataBits) : line;
  }

  private int parityBit(int data, boolean isAddress) {
    return switch (parity) {
      case EVEN -> Integer.bitCount(data) & 1;
      case ODD -> ~Integer.bitCount(data) & 1;
      case SPACE -> 0;
      case MARK -> 1;
      default -> isAddress ? 1 : 0;
    };
  }
}
