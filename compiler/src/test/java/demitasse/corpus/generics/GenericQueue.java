package demitasse.corpus.generics;

import demitasse.corpus.CorpusProgram;

/** Queues objects of two classes in a generic ring buffer over Object arrays. */
public final class GenericQueue extends CorpusProgram {
  public static CorpusProgram create() {
    return new GenericQueue();
  }

  static final class Ring<T> {
    private final T[] items;
    private int head;
    private int count;

    @SuppressWarnings("unchecked") // because only T is ever stored
    Ring(int capacity) {
      items = (T[]) new Object[capacity];
    }

    boolean offer(T item) {
      if (count == items.length) {
        return false;
      }
      items[(head + count) % items.length] = item;
      count++;
      return true;
    }

    T poll() {
      if (count == 0) {
        return null;
      }
      T item = items[head];
      items[head] = null;
      head = (head + 1) % items.length;
      count--;
      return item;
    }
  }

  static final class Packet {
    final int size;

    Packet(int size) {
      this.size = size;
    }
  }

  private final Ring<Packet> packets = new Ring<>(3);
  private final Ring<String> lines = new Ring<>(2);
  private final Packet[] pool = {new Packet(10), new Packet(20), new Packet(30), new Packet(40)};
  private final String[] texts = {"ok", "error", "busy"};

  @Override
  protected void run() {
    for (int i = 0; i < 14; i++) {
      put(packets.offer(pool[i & 3]));
      put(lines.offer(texts[i % 3]));
      if (i % 3 != 0) {
        Packet packet = packets.poll();
        put(packet == null ? 0 : packet.size);
      }
      if (i % 4 == 3) {
        String line = lines.poll();
        put(line == null ? 0 : line.length());
        put(packets.count * 10 + lines.count);
      }
    }
  }
}
