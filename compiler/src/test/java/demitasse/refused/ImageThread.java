package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Reads a thread that was made in create(). */
public final class ImageThread {
  private final Thread worker = new Thread();
  private int total;

  public static ImageThread create() {
    return new ImageThread();
  }

  @EntryPoint("main")
  void main() {
    if (worker != null) {
      total++;
    }
  }
}
