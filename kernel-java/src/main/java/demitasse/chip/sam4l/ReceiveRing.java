package demitasse.chip.sam4l;

import demitasse.machine.ExternallyWritten;
import org.checkerframework.checker.signedness.qual.SignedPositive;

/**
 * Memory for received bytes in two halves, of which the DMA fills one while the other is emptied.
 *
 * <p>The DMA gets a half again only when all of it has been taken, so it never overwrites a byte.
 * From the moment at which one half is full, the other holds 2.8 ms of a line at 115,200 baud: this
 * is how late the loop may be before the USART has to drop a byte, and says so.
 *
 * <p>Invariant: the bytes that have arrived, and have not been taken, are {@code given - left -
 * taken}, where {@code left} is what the DMA still has to fill; all counts wrap.
 */
final class ReceiveRing {
  /** The size of a half, a power of two. */
  private static final @SignedPositive int HALF = 32;

  private static final @SignedPositive int MASK = 2 * HALF - 1;

  private final DmaChannel channel;

  @ExternallyWritten("the DMA of the receiver")
  private final byte[] bytes = new byte[2 * HALF];

  /**
   * How many bytes of memory the DMA was given, and how many of them were taken, since the start.
   */
  private int given;

  private int taken;

  ReceiveRing(DmaChannel channel) {
    this.channel = channel;
  }

  /** Gives the DMA both halves. */
  void start() {
    channel.start();
    channel.begin(bytes, HALF);
    given = HALF;
    giveNextHalf();
    channel.enableLastAreaInterrupt();
  }

  /** How many bytes there are to take. */
  int count() {
    return given - channel.left() - taken;
  }

  /** Takes the oldest byte, 0 to 255; there must be one. */
  @SignedPositive
  int take() {
    int value = bytes[taken & MASK] & 0xFF;
    taken++;
    giveNextHalf();
    return value;
  }

  private void giveNextHalf() {
    if (given - taken <= HALF && channel.isLastArea()) {
      channel.continueWith(bytes, given & MASK, HALF);
      given += HALF;
    }
  }
}
