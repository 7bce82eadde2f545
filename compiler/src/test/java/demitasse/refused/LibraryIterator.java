package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.Iterator;

/** Iterates with an iterator that was made at build time. */
public final class LibraryIterator {
  static final class Item {
    final int size = 4;
  }

  static final class Bag implements Iterable<Item>, Iterator<Item> {
    private final Item[] items = {new Item(), new Item()};
    private int next;

    @Override
    public Iterator<Item> iterator() {
      next = 0;
      return this;
    }

    @Override
    public boolean hasNext() {
      return next < items.length;
    }

    @Override
    public Item next() {
      return items[next++];
    }
  }

  private final Bag bag = new Bag();
  private int total;

  public static LibraryIterator create() {
    return new LibraryIterator();
  }

  @EntryPoint("main")
  void main() {
    for (Item item : bag) {
      total += item.size;
    }
  }
}
