package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.Iterator;

/** Iterates over a collection of its own that makes its iterator at each call. */
public final class AllocationIterator {
  static final class Item {
    final int size = 4;
  }

  static final class Bag implements Iterable<Item> {
    private final Item[] items = {new Item(), new Item()};

    @Override
    public Iterator<Item> iterator() {
      return new BagIterator(items);
    }
  }

  static final class BagIterator implements Iterator<Item> {
    private final Item[] items;
    private int next;

    BagIterator(Item[] items) {
      this.items = items;
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

  public static AllocationIterator create() {
    return new AllocationIterator();
  }

  @EntryPoint("main")
  void main() {
    for (Item item : bag) {
      total += item.size;
    }
  }
}
