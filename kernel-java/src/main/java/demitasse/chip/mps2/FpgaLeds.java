package demitasse.chip.mps2;

import demitasse.hil.Leds;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The two user LEDs, in the FPGA's I/O registers (AN386, section "FPGA system control and I/O").
 */
public final class FpgaLeds implements Leds {
  private static final @Unsigned int LED0 = 0x40028000;

  /** How many LEDs there are. */
  public static final int COUNT = 2;

  @Override
  public @SignedPositive int count() {
    return COUNT;
  }

  @Override
  public void turnOn(@Unsigned int index) {
    int mask = maskOf(index);
    Memory.store32(LED0, Memory.load32(LED0) | mask);
  }

  @Override
  public void turnOff(@Unsigned int index) {
    int mask = maskOf(index);
    Memory.store32(LED0, Memory.load32(LED0) & ~mask);
  }

  @Override
  public boolean toggle(@Unsigned int index) {
    int mask = maskOf(index);
    int leds = Memory.load32(LED0) ^ mask;
    Memory.store32(LED0, leds);
    return (leds & mask) != 0;
  }

  @Override
  public boolean isOn(@Unsigned int index) {
    int mask = maskOf(index);
    return (Memory.load32(LED0) & mask) != 0;
  }

  private static @Unsigned int maskOf(@Unsigned int index) {
    if (Integer.compareUnsigned(index, COUNT) >= 0) {
      throw new IllegalArgumentException("no such LED");
    }
    return 1 << index;
  }
}
