package demitasse.simulator.sam4l.spi;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.sam4l.PadOutput;
import demitasse.simulator.sam4l.PadRouter;
import java.util.ArrayList;
import java.util.List;

/** The four lines NPCS0 to NPCS3, low for the device that is selected. */
final class ChipSelects {
  /** No device. */
  static final int NONE = 0xF;

  private static final int LINES = 4;

  private final List<PadOutput> lines = new ArrayList<>();
  private int levels = NONE;
  private Drive idle = Drive.FLOATING;

  ChipSelects(PadRouter pads) {
    for (int line = 0; line < LINES; line++) {
      lines.add(new PadOutput(pads, "SPI_NPCS" + line));
    }
  }

  /** What PCS selects: the levels of the lines, from the lowest zero bit or, decoded, directly. */
  static int levels(int pcs, boolean decoded) {
    if (decoded || pcs == NONE) {
      return pcs;
    }
    return NONE & ~Integer.lowestOneBit(~pcs);
  }

  /** Which CSR says how to transfer: one for each line or, decoded, one for four numbers. */
  static int register(int pcs, boolean decoded) {
    if (decoded) {
      return pcs / LINES;
    }
    return pcs == NONE ? 0 : Integer.numberOfTrailingZeros(~pcs);
  }

  int levels() {
    return levels;
  }

  /** Selects a device, or {@link #NONE}. */
  void select(int newLevels) {
    // Whoever was selected first hears of it first: no two devices are selected together.
    levels |= newLevels;
    drive();
    levels = newLevels;
    drive();
  }

  /** Sets how lines are driven high: not at all, weakly (others may pull NPCS0), or strongly. */
  void setIdle(Drive drive) {
    idle = drive;
    drive();
  }

  private void drive() {
    for (int line = 0; line < LINES; line++) {
      boolean low = (levels & (1 << line)) == 0;
      lines.get(line).set(low && idle != Drive.FLOATING ? Drive.LOW : idle);
    }
  }
}
