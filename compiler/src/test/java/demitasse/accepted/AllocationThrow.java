package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Throws new exceptions, which the compiler makes beforehand. */
public final class AllocationThrow {
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    Fault(String message) {
      super(message);
    }
  }

  private int total;

  public static AllocationThrow create() {
    return new AllocationThrow();
  }

  @EntryPoint("main")
  void main() {
    try {
      check(total);
    } catch (Fault fault) {
      total += fault.getMessage().length();
    } finally {
      total++;
    }
  }

  private static void check(int value) {
    if (value < 0) {
      throw new Fault("negative");
    }
    if (value > 99) {
      throw new IllegalArgumentException("too great");
    }
  }
}
