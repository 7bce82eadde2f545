package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Reads an Integer that was made in create(). */
public final class BoxingInImage {
  private final Integer limit = 1000;
  private int total;

  public static BoxingInImage create() {
    return new BoxingInImage();
  }

  @EntryPoint("main")
  void main() {
    total = limit;
  }
}
