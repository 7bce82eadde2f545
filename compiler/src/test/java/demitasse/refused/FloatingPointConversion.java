package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Converts to double and back in one expression. */
public final class FloatingPointConversion {
  private int total;

  public static FloatingPointConversion create() {
    return new FloatingPointConversion();
  }

  @EntryPoint("main")
  void main() {
    total = (int) (total * 0.75);
  }
}
