package demitasse.simulator.hail;

import static demitasse.simulator.time.Timeline.MICROSECOND;

/**
 * How long an Si7021 takes, by the resolution in its user register (RES1:RES0), in picoseconds.
 *
 * <p>Source: Silicon Labs Si7021-A20, tables 2 (conversion and power-up times) and user register.
 */
final class Si7021Times {
  private static final int[] HUMIDITY_BITS = {12, 8, 10, 11};
  private static final int[] TEMPERATURE_BITS = {14, 12, 13, 11};

  private static final int[] HUMIDITY_TYPICAL_US = {10_000, 2_600, 3_700, 5_800};
  private static final int[] HUMIDITY_LONGEST_US = {12_000, 3_100, 4_500, 7_000};
  private static final int[] TEMPERATURE_TYPICAL_US = {7_000, 2_400, 4_000, 1_500};
  private static final int[] TEMPERATURE_LONGEST_US = {10_800, 3_800, 6_200, 2_400};

  private Si7021Times() {}

  static long humidity(int resolution, boolean slow) {
    return (slow ? HUMIDITY_LONGEST_US : HUMIDITY_TYPICAL_US)[resolution] * MICROSECOND;
  }

  static long temperature(int resolution, boolean slow) {
    return (slow ? TEMPERATURE_LONGEST_US : TEMPERATURE_TYPICAL_US)[resolution] * MICROSECOND;
  }

  static long powerUp(boolean slow) {
    return (slow ? 25_000 : 18_000) * MICROSECOND;
  }

  static long softwareReset(boolean slow) {
    return (slow ? 15_000 : 5_000) * MICROSECOND;
  }

  /** How many of the 16 bits of a result of humidity are always the same. */
  static int humidityBitsLost(int resolution) {
    return 16 - HUMIDITY_BITS[resolution];
  }

  /** How many of the 16 bits of a result of temperature are always 0. */
  static int temperatureBitsLost(int resolution) {
    return 16 - TEMPERATURE_BITS[resolution];
  }
}
