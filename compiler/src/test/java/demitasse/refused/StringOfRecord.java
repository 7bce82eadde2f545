package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Calls a record's compiler-made toString. */
public final class StringOfRecord {
  record Point(int x, int y) {}

  private final Point point = new Point(1, 2);
  private int total;

  public static StringOfRecord create() {
    return new StringOfRecord();
  }

  @EntryPoint("main")
  void main() {
    total += point.toString().length();
  }
}
