package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Reads a string that has a character beyond Latin-1. */
public final class ImageString {
  private final String label = "\u20ac".repeat(2);
  private int total;

  public static ImageString create() {
    return new ImageString();
  }

  @EntryPoint("main")
  void main() {
    total = label.length();
  }
}
