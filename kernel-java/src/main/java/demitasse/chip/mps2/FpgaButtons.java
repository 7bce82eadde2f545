package demitasse.chip.mps2;

import demitasse.hil.Buttons;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The two user buttons, in the FPGA's I/O registers (AN386, section "FPGA system control and I/O").
 */
public final class FpgaButtons implements Buttons {
  private static final @Unsigned int BUTTON = 0x40028008;
  private static final int COUNT = 2;

  /** Bits above the buttons' are reserved. */
  private static final int MASK = (1 << COUNT) - 1;

  @Override
  public @SignedPositive int count() {
    return COUNT;
  }

  @Override
  public @Unsigned int pressed() {
    return Memory.load32(BUTTON) & MASK;
  }
}
