package demitasse.refused.trusted;

import demitasse.machine.Memory;

/** A register, in a package that is trusted with the machine. */
public final class Port {
  private static final int DATA = 0x4000_0000;

  private Port() {}

  public static int read() {
    return Memory.load32(DATA);
  }

  public static void write(int value) {
    Memory.store32(DATA, value);
  }
}
