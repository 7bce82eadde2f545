package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** A ring buffer of bytes with head, tail and overrun count. */
public final class RingBuffer extends CorpusProgram {
  private final byte[] buffer = new byte[8];
  private int head;
  private int tail;
  private int overruns;

  public static CorpusProgram create() {
    return new RingBuffer();
  }

  @Override
  protected void run() {
    int value = 1;
    for (int step = 0; step < 60; step++) {
      value = value * 75 % 65537;
      if (value % 5 < 3) {
        if (!offer((byte) value)) {
          overruns++;
        }
      } else {
        put(poll());
      }
      if (step % 16 == 15) {
        put(size());
        put(overruns);
      }
    }
    while (size() > 0) {
      put(poll());
    }
    put(poll());
  }

  private boolean offer(byte value) {
    int next = (head + 1) % buffer.length;
    if (next == tail) {
      return false;
    }
    buffer[head] = value;
    head = next;
    return true;
  }

  private int poll() {
    if (tail == head) {
      return -1;
    }
    int value = buffer[tail] & 0xFF;
    tail = (tail + 1) % buffer.length;
    return value;
  }

  private int size() {
    return (head - tail + buffer.length) % buffer.length;
  }
}
