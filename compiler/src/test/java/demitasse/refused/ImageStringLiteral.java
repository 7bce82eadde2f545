package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Uses a string literal that has a character beyond Latin-1. */
public final class ImageStringLiteral {
  private int total;

  public static ImageStringLiteral create() {
    return new ImageStringLiteral();
  }

  @EntryPoint("main")
  void main() {
    total = "\u03bb".length();
  }
}
