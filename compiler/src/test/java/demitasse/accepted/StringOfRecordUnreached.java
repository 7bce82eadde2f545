package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Uses a record's accessors and equals. */
public final class StringOfRecordUnreached {
  record Point(int x, int y) {}

  private final Point first = new Point(1, 2);
  private final Point second = new Point(1, 2);
  private int total;

  public static StringOfRecordUnreached create() {
    return new StringOfRecordUnreached();
  }

  @EntryPoint("main")
  void main() {
    total += first.equals(second) ? first.x() : second.y();
  }
}
