package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Reads and writes a field of type float. */
public final class FloatingPointField {
  private float level = 0.5f;
  private float copy;

  public static FloatingPointField create() {
    return new FloatingPointField();
  }

  @EntryPoint("main")
  void main() {
    copy = level;
  }
}
