package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads an object of the JDK behind two arrays and a field. */
public final class ImageNestedPath {
  static final class Pin {
    final AtomicInteger level = new AtomicInteger();
  }

  private final Pin[][] ports = {{}, {new Pin()}};
  private int total;

  public static ImageNestedPath create() {
    return new ImageNestedPath();
  }

  @EntryPoint("main")
  void main() {
    total = ports[1][0].level.get();
  }
}
