package demitasse.accepted;

import demitasse.machine.EntryPoint;
import java.util.Objects;

/** Uses the static helpers and the interfaces that the board's library has. */
public final class LibraryHelpers {
  private final int[] source = {1, 2, 3};
  private final int[] target = new int[3];
  private int total;

  public static LibraryHelpers create() {
    return new LibraryHelpers();
  }

  @EntryPoint("main")
  void main() {
    System.arraycopy(source, 0, target, 0, 3);
    total = Math.max(Integer.compare(total, 3), Integer.bitCount(total));
    total += Objects.requireNonNull(target)[Objects.checkIndex(1, 3)];
    total += Long.numberOfLeadingZeros(total) + Math.floorMod(total, 7);
  }
}
