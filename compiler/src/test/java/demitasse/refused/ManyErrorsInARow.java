package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Breaks rules in code that depends on values which are refused already. */
public final class ManyErrorsInARow {
  private int total;

  public static ManyErrorsInARow create() {
    return new ManyErrorsInARow();
  }

  @EntryPoint("main")
  void main() {
    Object kind = getClass();
    if (kind == null) {
      total += new int[2].length;
    } else {
      total += new byte[3].length;
    }
    int size = System.identityHashCode(this);
    while (size > 3) {
      size -= new char[1].length;
    }
    throw new IllegalStateException("size " + size);
  }
}
