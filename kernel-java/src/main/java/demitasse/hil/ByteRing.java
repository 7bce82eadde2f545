package demitasse.hil;

/**
 * A queue of bytes in an array of fixed size.
 *
 * <p>Invariant: {@code 0 <= count <= bytes.length} and {@code 0 <= head < bytes.length}.
 */
public final class ByteRing {
  /** The answer of {@link #take} when the ring is empty. */
  public static final int NOTHING = -1;

  private final byte[] bytes;
  private int head;
  private int count;

  /** A ring for {@code capacity} bytes. */
  public ByteRing(int capacity) {
    bytes = new byte[capacity];
  }

  public boolean isEmpty() {
    return count == 0;
  }

  public boolean isFull() {
    return count == bytes.length;
  }

  /** How many bytes can be put. */
  public int room() {
    return bytes.length - count;
  }

  /** Appends the low 8 bits of {@code value}; false, and nothing done, if the ring is full. */
  public boolean put(int value) {
    if (isFull()) {
      return false;
    }
    int tail = head + count;
    if (tail >= bytes.length) {
      tail -= bytes.length;
    }
    bytes[tail] = (byte) value;
    count++;
    return true;
  }

  /** Removes and answers the oldest byte, 0 to 255, or {@link #NOTHING}. */
  public int take() {
    if (isEmpty()) {
      return NOTHING;
    }
    int value = bytes[head] & 0xFF;
    head = head + 1 == bytes.length ? 0 : head + 1;
    count--;
    return value;
  }
}
