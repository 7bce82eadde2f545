package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Reaches a class at run time whose static initialiser throws. */
public final class EntryPointLateInitialiserThrows {
  static final class Table {
    private static final int[] ENTRIES = new int[4];
    private static final int LAST = ENTRIES[ENTRIES.length];

    static int last() {
      return LAST;
    }
  }

  private int total;

  public static EntryPointLateInitialiserThrows create() {
    return new EntryPointLateInitialiserThrows();
  }

  @EntryPoint("main")
  void main() {
    total += Table.last();
  }
}
