package demitasse.simulator.sam4l.flash;

import java.util.Arrays;

/**
 * The buffer of one page that stores to flash addresses fill (FLASHCALW, Page buffer operations).
 */
final class PageBuffer {
  private final int[] words = new int[FlashArray.PAGE / 4];
  private final boolean[] written = new boolean[FlashArray.PAGE / 4];

  PageBuffer() {
    clear();
  }

  void clear() {
    Arrays.fill(words, -1);
    Arrays.fill(written, false);
  }

  /** The word of the page at a byte offset. */
  int word(int offset) {
    return words[offset >> 2];
  }

  /** Whether the other word of the 64 bits, which has to come first, has been written. */
  boolean isLowWordWritten(int offset) {
    return written[(offset >> 2) & ~1];
  }

  /**
   * Clears bits, as the buffer has no way to set one but being cleared as a whole.
   *
   * @return whether the buffer holds the value now
   */
  boolean write(int offset, int value) {
    int index = offset >> 2;
    words[index] &= value;
    written[index] = true;
    return words[index] == value;
  }
}
