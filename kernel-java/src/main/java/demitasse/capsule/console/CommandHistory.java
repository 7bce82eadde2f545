package demitasse.capsule.console;

/**
 * The lines that were typed before, newest first, in an array of fixed size.
 *
 * <p>Each line is its length and then its bytes. The oldest are forgotten when there is no room or
 * when there are too many, so ten usual commands take a third of what ten full lines would.
 *
 * <p>Invariant: {@code count} lines, one behind the other, take {@code used} bytes.
 */
final class CommandHistory {
  /** As many as Tock keeps. */
  static final int CAPACITY = 10;

  /** Room for the line that is being typed, while older ones are looked at. */
  private static final int MOST_LINES = CAPACITY + 1;

  private static final int BYTES = 224;

  private final byte[] bytes = new byte[BYTES];
  private int used;
  private int count;

  int count() {
    return count;
  }

  /** Puts a line, at most {@link LineEditor#CAPACITY} bytes, in front of all others. */
  void add(byte[] line, int length) {
    int size = 1 + length;
    if (count == MOST_LINES) {
      forgetOldest();
    }
    while (used + size > BYTES) {
      forgetOldest();
    }
    System.arraycopy(bytes, 0, bytes, size, used);
    bytes[0] = (byte) length;
    System.arraycopy(line, 0, bytes, 1, length);
    used += size;
    count++;
  }

  /** Puts a line that has been entered in front, if it is another than the last one. */
  void enter(byte[] line, int length) {
    if (count != 0 && isNewest(line, length)) {
      return;
    }
    if (count == CAPACITY) {
      forgetOldest();
    }
    add(line, length);
  }

  /** Forgets the newest line; there is one. */
  void removeNewest() {
    int size = 1 + bytes[0];
    System.arraycopy(bytes, size, bytes, 0, used - size);
    used -= size;
    count--;
  }

  /** Copies the line with a number, 0 being the newest and below {@link #count}; its length. */
  int copyOut(int number, byte[] line) {
    int start = startOf(number);
    int length = bytes[start];
    System.arraycopy(bytes, start + 1, line, 0, length);
    return length;
  }

  private void forgetOldest() {
    count--;
    used = startOf(count);
  }

  private int startOf(int number) {
    int start = 0;
    for (int i = 0; i < number; i++) {
      start += 1 + bytes[start];
    }
    return start;
  }

  private boolean isNewest(byte[] line, int length) {
    if (bytes[0] != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[1 + i] != line[i]) {
        return false;
      }
    }
    return true;
  }
}
