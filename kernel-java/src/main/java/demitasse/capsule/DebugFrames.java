package demitasse.capsule;

import demitasse.hil.DebugLog;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.UnknownSignedness;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Debug output as frames between the kernel's messages on the same line.
 *
 * <p>A frame has bytes that are in no UTF-8 text as its start and end; the bytes between are
 * printable, six bits in each: how many bytes of numbers follow, the frame's sequence number, the
 * numbers, a check. A number is sent five bits at a time, the lowest first, with the sixth bit set
 * in all but the last. The first number is the text's. docs/debugging.md has an example.
 *
 * <p>A frame that does not fit is dropped, and its sequence number with it, so the host can tell.
 */
public final class DebugFrames extends DebugLog {
  /** The byte that begins a frame. */
  static final int START = 0xFF;

  /** The byte that ends a frame. */
  static final int END = 0xFE;

  /** A text's number and four more of up to 7 bytes, and the five bytes around them. */
  static final int MAXIMUM_BYTES = 5 * 7 + 5;

  private static final int PRINTABLE = 0x40;
  private static final int SIX_BITS = 0x3F;
  private static final int MORE = 0x20;
  private static final int DIGIT_BITS = 5;
  private static final int DIGIT = 0x1F;

  /** Odd, so that it loses nothing; the check then depends on the order of the bytes. */
  private static final int CHECK_FACTOR = 5;

  private static final int LENGTH = 1;
  private static final int SEQUENCE = 2;
  private static final int NUMBERS = 3;

  private final DebugWriter messages;
  private final byte[] frame = new byte[MAXIMUM_BYTES];
  private int length;
  private int sequence;

  /** Debug output to the same place as the kernel's messages. */
  public DebugFrames(DebugWriter messages) {
    this.messages = messages;
  }

  @Override
  protected void begin(@SignedPositive int text) {
    length = NUMBERS;
    number(text);
  }

  @Override
  protected void number(@Unsigned int value) {
    @Unsigned int rest = value;
    while (rest >>> DIGIT_BITS != 0) {
      add(PRINTABLE | MORE | (rest & DIGIT));
      rest >>>= DIGIT_BITS;
    }
    add(PRINTABLE | rest);
  }

  @Override
  protected void end() {
    frame[0] = (byte) START;
    frame[LENGTH] = (byte) (PRINTABLE | length - NUMBERS);
    frame[SEQUENCE] = (byte) (PRINTABLE | (sequence & SIX_BITS));
    sequence++;
    int check = 0;
    for (int index = LENGTH; index < length; index++) {
      check = check * CHECK_FACTOR + frame[index];
    }
    add(PRINTABLE | (check & SIX_BITS));
    add(END);
    messages.printFrame(frame, length);
  }

  private void add(@UnknownSignedness int value) {
    frame[length] = (byte) (value & 0xFF);
    length++;
  }

  @Override
  protected void print(String message) {
    messages.print("[debug] " + message + "\r\n");
  }
}
