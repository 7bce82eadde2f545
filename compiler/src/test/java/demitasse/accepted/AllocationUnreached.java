package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Has a method that allocates, and a class that does, which no entry point reaches. */
public final class AllocationUnreached {
  interface Source {
    int next();
  }

  static final class Fast implements Source {
    @Override
    public int next() {
      return 1;
    }
  }

  static final class Slow implements Source {
    @Override
    public int next() {
      return new int[8].length;
    }
  }

  private final Source source = new Fast();
  private int total;

  public static AllocationUnreached create() {
    return new AllocationUnreached();
  }

  @EntryPoint("main")
  void main() {
    total += source.next();
  }

  public int[] snapshot() {
    return new int[] {total, new Slow().next()};
  }
}
