package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Calculates with double in create() only, and keeps a field that is never read. */
public final class FloatingPointInCreate {
  private final double ratio = 48.0 / 115.2;
  private final int divider = (int) (1000 * ratio);
  private int total;

  public static FloatingPointInCreate create() {
    return new FloatingPointInCreate();
  }

  @EntryPoint("main")
  void main() {
    total += divider;
  }
}
