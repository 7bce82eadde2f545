package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Boxes a long by calling valueOf. */
public final class BoxingExplicit {
  private Long last;
  private long total;

  public static BoxingExplicit create() {
    return new BoxingExplicit();
  }

  @EntryPoint("main")
  void main() {
    last = Long.valueOf(total);
    total++;
  }
}
