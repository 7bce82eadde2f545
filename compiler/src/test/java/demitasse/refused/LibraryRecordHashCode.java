package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Takes a record's hash code, which its compiler-made method needs reflection for. */
public final class LibraryRecordHashCode {
  record Point(int x, int y) {}

  private final Point point = new Point(1, 2);
  private int total;

  public static LibraryRecordHashCode create() {
    return new LibraryRecordHashCode();
  }

  @EntryPoint("main")
  void main() {
    total += point.hashCode();
  }
}
