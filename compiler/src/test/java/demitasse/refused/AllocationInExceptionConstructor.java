package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Throws an exception whose constructor makes an array. */
public final class AllocationInExceptionConstructor {
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int[] registers;

    Fault() {
      super("fault");
      registers = new int[16];
    }

    int register(int index) {
      return registers[index];
    }
  }

  private int total;

  public static AllocationInExceptionConstructor create() {
    return new AllocationInExceptionConstructor();
  }

  @EntryPoint("main")
  void main() {
    try {
      throw new Fault();
    } catch (Fault fault) {
      total += fault.register(0);
    }
  }
}
