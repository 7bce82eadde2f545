package demitasse.accepted;

import demitasse.machine.EntryPoint;
import java.util.List;

/** Boxes in create() only. */
public final class BoxingInCreate {
  private final int limit;
  private int total;

  private BoxingInCreate(List<Integer> limits) {
    limit = limits.get(0);
  }

  public static BoxingInCreate create() {
    return new BoxingInCreate(List.of(4, 5));
  }

  @EntryPoint("main")
  void main() {
    total += limit;
  }
}
