package demitasse.simulator.sam4l.chip;

/**
 * What is around the chip on its board.
 *
 * @param crystalHertz of the crystal at OSC0, or 0 if there is none
 * @param slowCrystal whether there is a crystal of 32,768 Hz at OSC32K
 */
public record ChipOptions(long crystalHertz, boolean slowCrystal) {
  /** Hail: 16 MHz, and a crystal of 32 kHz. */
  public static final ChipOptions HAIL = new ChipOptions(16_000_000, true);
}
