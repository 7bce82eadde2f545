package demitasse.simulator.sam4l.chip;

/**
 * What is around the chip on its board, and how the chip is simulated.
 *
 * @param crystalHertz of the crystal at OSC0, or 0 if there is none
 * @param slowCrystal whether there is a crystal of 32,768 Hz at OSC32K
 * @param memoriesOnBus whether the processor reaches flash and RAM by the bus, access by access:
 *     some ten times slower, but {@link FaultInjection#failBus} works there too, and every read of
 *     a busy flash waits
 */
public record ChipOptions(long crystalHertz, boolean slowCrystal, boolean memoriesOnBus) {
  /** Hail: 16 MHz, and a crystal of 32 kHz. */
  public static final ChipOptions HAIL = new ChipOptions(16_000_000, true, false);

  /** The same board, with the processor's memories on the bus. */
  public ChipOptions withMemoriesOnBus() {
    return new ChipOptions(crystalHertz, slowCrystal, true);
  }
}
