package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Reads a class object that was stored in create(). */
public final class ImageClass {
  private final Class<?> kind = String.class;
  private int total;

  public static ImageClass create() {
    return new ImageClass();
  }

  @EntryPoint("main")
  void main() {
    if (kind == null) {
      total++;
    }
  }
}
