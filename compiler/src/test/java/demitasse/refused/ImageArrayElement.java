package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.BitSet;

/** Reads an object of the JDK in an array. */
public final class ImageArrayElement {
  private final Object[] slots = {null, null, null, new BitSet()};
  private int total;

  public static ImageArrayElement create() {
    return new ImageArrayElement();
  }

  @EntryPoint("main")
  void main() {
    if (slots[total] == null) {
      total++;
    }
  }
}
