package demitasse.tools.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One message of debug output as it is sent: numbers in printable bytes, six bits in each.
 *
 * <p>The bytes are a start, the count of bytes with numbers, a sequence number, the numbers, a
 * check, an end. A number is sent five bits at a time, the lowest first; the sixth bit says that
 * more follow.
 *
 * @param sequence 0 to 63, one more in each message
 * @param numbers the text's number, then those for its places
 */
record Frame(int sequence, List<Integer> numbers) {
  static final int START = 0xFF;
  static final int END = 0xFE;
  static final int SEQUENCES = 64;

  /** How many bytes there are besides the numbers'. */
  static final int OVERHEAD = 5;

  /** The most bytes with numbers: a text's number and four more. */
  static final int MAXIMUM_NUMBER_BYTES = 5 * 7;

  private static final int PRINTABLE = 0x40;
  private static final int SIX_BITS = 0x3F;
  private static final int MORE = 0x20;
  private static final int DIGIT_BITS = 5;
  private static final int DIGIT = 0x1F;
  private static final int CHECK_FACTOR = 5;
  private static final int NUMBERS = 3;

  /** Whether a frame can have this byte between its start and its end. */
  static boolean isInside(int value) {
    return (value & ~SIX_BITS) == PRINTABLE;
  }

  /** How many bytes the frame has whose count is this. */
  static int length(int countByte) {
    return (countByte & SIX_BITS) + OVERHEAD;
  }

  /** The frame of these bytes, all of which are of the right kind; empty if it is damaged. */
  static Optional<Frame> of(List<Integer> bytes) {
    int checkAt = bytes.size() - 2;
    int check = 0;
    for (int value : bytes.subList(1, checkAt)) {
      check = check * CHECK_FACTOR + value;
    }
    List<Integer> numbers = numbers(bytes.subList(NUMBERS, checkAt));
    boolean isGood = (check & SIX_BITS) == (bytes.get(checkAt) & SIX_BITS) && !numbers.isEmpty();
    return isGood ? Optional.of(new Frame(bytes.get(2) & SIX_BITS, numbers)) : Optional.empty();
  }

  /** The numbers in these bytes; none if the last one is cut off. */
  private static List<Integer> numbers(List<Integer> bytes) {
    List<Integer> numbers = new ArrayList<>();
    int value = 0;
    int shift = 0;
    for (int next : bytes) {
      if (shift >= Integer.SIZE) {
        return List.of();
      }
      value |= (next & DIGIT) << shift;
      shift += DIGIT_BITS;
      if ((next & MORE) == 0) {
        numbers.add(value);
        value = 0;
        shift = 0;
      }
    }
    return shift == 0 ? numbers : List.of();
  }
}
