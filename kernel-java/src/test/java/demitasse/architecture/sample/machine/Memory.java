package demitasse.architecture.sample.machine;

/** Stands for the machine's raw memory access. */
public final class Memory {
  private Memory() {}

  /** Stands for a load. */
  public static int load(int address) {
    return address;
  }
}
