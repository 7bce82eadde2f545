package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.ArrayList;

/** Reads an ArrayList in an object that a static field refers to. */
public final class ImagePathFromStatic {
  static final class Inventory {
    final ArrayList<String> items = new ArrayList<>();
  }

  private static final Inventory INVENTORY = new Inventory();
  private int total;

  public static ImagePathFromStatic create() {
    return new ImagePathFromStatic();
  }

  @EntryPoint("main")
  void main() {
    total = INVENTORY.items.size();
  }
}
