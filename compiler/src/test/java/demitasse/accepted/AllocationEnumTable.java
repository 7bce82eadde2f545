package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Uses an enum's values() that a static field keeps, and a switch on it. */
public final class AllocationEnumTable {
  enum Color {
    RED,
    GREEN;

    static final Color[] ALL = values();
  }

  private int total;

  public static AllocationEnumTable create() {
    return new AllocationEnumTable();
  }

  @EntryPoint("main")
  void main() {
    for (Color color : Color.ALL) {
      switch (color) {
        case RED:
          total++;
          break;
        case GREEN:
          total += 2;
          break;
      }
    }
  }
}
