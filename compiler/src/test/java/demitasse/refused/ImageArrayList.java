package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.ArrayList;
import java.util.List;

/** Reads an ArrayList that was made in create(). */
public final class ImageArrayList {
  static final class Inventory {
    final List<String> items = new ArrayList<>();
  }

  private final Inventory inventory = new Inventory();
  private int total;

  public static ImageArrayList create() {
    return new ImageArrayList();
  }

  @EntryPoint("main")
  void main() {
    total = inventory.items.size();
  }
}
