package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Allocates in one of the two classes that an interface call can reach. */
public final class AllocationInterfaceCall {
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
      int[] history = new int[8];
      return history.length;
    }
  }

  private final Source[] sources = {new Fast(), new Slow()};
  private int total;

  public static AllocationInterfaceCall create() {
    return new AllocationInterfaceCall();
  }

  @EntryPoint("main")
  void main() {
    for (Source source : sources) {
      total += source.next();
    }
  }
}
