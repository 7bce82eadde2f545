package demitasse.chip.mps2;

import demitasse.machine.Memory;

/**
 * The two user LEDs, in the FPGA's I/O registers (AN386, section "FPGA system control and I/O").
 */
public final class FpgaLeds {
  private static final int LED0 = 0x40028000;

  /** How many LEDs there are. */
  public static final int COUNT = 2;

  /** Turns LED {@code index} over and answers whether it is on now. */
  public boolean toggle(int index) {
    if (index < 0 || index >= COUNT) {
      throw new IllegalArgumentException("no such LED");
    }
    int leds = Memory.load32(LED0) ^ 1 << index;
    Memory.store32(LED0, leds);
    return (leds >> index & 1) != 0;
  }
}
