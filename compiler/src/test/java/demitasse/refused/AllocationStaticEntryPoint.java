package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Allocates in an entry point that is a static method of the board class. */
public final class AllocationStaticEntryPoint {
  private static int total;

  public static AllocationStaticEntryPoint create() {
    return new AllocationStaticEntryPoint();
  }

  @EntryPoint("main")
  static void main() {
    char[] line = new char[80];
    total += line.length;
  }
}
