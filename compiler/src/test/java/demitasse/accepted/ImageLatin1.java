package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Has strings with characters up to the last of Latin-1. */
public final class ImageLatin1 {
  private final String label = "\u00ff";
  private int total;

  public static ImageLatin1 create() {
    return new ImageLatin1();
  }

  @EntryPoint("main")
  void main() {
    total += label.charAt(0) + "\u00b5s".length();
  }
}
