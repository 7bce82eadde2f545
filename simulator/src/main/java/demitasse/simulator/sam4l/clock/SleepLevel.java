package demitasse.simulator.sam4l.clock;

/** Which clocks a sleeping chip stops, each level what the ones before stop too (BPM, Overview). */
public enum SleepLevel {
  /** The processor runs, or only its clock stops: SLEEP0. */
  NONE,
  /** The bus matrix stops, and with it DMA: SLEEP1. */
  HSB,
  /** The peripheral buses and the generic clocks stop: SLEEP2. */
  PERIPHERALS,
  /** The oscillators stop but for those of 32 kHz: SLEEP3, WAIT and RETENTION. */
  OSCILLATORS,
  /** The core has no power: BACKUP. */
  CORE
}
