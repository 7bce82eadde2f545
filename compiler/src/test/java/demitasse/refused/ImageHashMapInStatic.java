package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.HashMap;
import java.util.Map;

/** Reads a HashMap in a static field. */
public final class ImageHashMapInStatic {
  private static final Map<String, String> REGISTRY = new HashMap<>();
  private int total;

  public static ImageHashMapInStatic create() {
    return new ImageHashMapInStatic();
  }

  @EntryPoint("main")
  void main() {
    total = REGISTRY.size();
  }
}
