package demitasse.accepted;

import demitasse.machine.EntryPoint;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;

/** Has an object whose class implements interfaces that the board does not have. */
public final class LibraryForeignInterface {
  static final class Bag implements Iterable<String>, Serializable {
    private static final long serialVersionUID = 1;
    private int size = 2;

    @Override
    public Iterator<String> iterator() {
      return Collections.emptyIterator();
    }
  }

  private final Bag bag = new Bag();
  private int total;

  public static LibraryForeignInterface create() {
    return new LibraryForeignInterface();
  }

  @EntryPoint("main")
  void main() {
    total += bag.size;
    bag.size++;
  }
}
