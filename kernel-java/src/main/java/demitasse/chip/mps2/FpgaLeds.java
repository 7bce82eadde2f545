package demitasse.chip.mps2;

import demitasse.hil.Leds;
import demitasse.machine.Memory;

/**
 * The two user LEDs, in the FPGA's I/O registers (AN386, section "FPGA system control and I/O").
 */
public final class FpgaLeds implements Leds {
  private static final int LED0 = 0x40028000;

  /** How many LEDs there are. */
  public static final int COUNT = 2;

  @Override
  public int count() {
    return COUNT;
  }

  @Override
  public void turnOn(int index) {
    int mask = maskOf(index);
    Memory.store32(LED0, Memory.load32(LED0) | mask);
  }

  @Override
  public void turnOff(int index) {
    int mask = maskOf(index);
    Memory.store32(LED0, Memory.load32(LED0) & ~mask);
  }

  @Override
  public boolean toggle(int index) {
    int mask = maskOf(index);
    int leds = Memory.load32(LED0) ^ mask;
    Memory.store32(LED0, leds);
    return (leds & mask) != 0;
  }

  @Override
  public boolean isOn(int index) {
    int mask = maskOf(index);
    return (Memory.load32(LED0) & mask) != 0;
  }

  private static int maskOf(int index) {
    if (index < 0 || index >= COUNT) {
      throw new IllegalArgumentException("no such LED");
    }
    return 1 << index;
  }
}
