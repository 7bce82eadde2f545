package demitasse.simulator.hail;

import java.util.Map;

/** Which pad of the chip each name on the board stands for. */
final class HailPins {
  private static final Map<String, String> HEADER =
      Map.ofEntries(
          Map.entry("D0", "PB14"),
          Map.entry("D1", "PB15"),
          Map.entry("D2", "PA22"),
          Map.entry("D3", "PA21"),
          Map.entry("D4", "PA23"),
          Map.entry("D5", "PA24"),
          Map.entry("D6", "PB11"),
          Map.entry("D7", "PB12"),
          Map.entry("A0", "PA04"),
          Map.entry("A1", "PA05"),
          Map.entry("A2", "PB02"),
          Map.entry("A3", "PB03"),
          Map.entry("A4", "PB04"),
          Map.entry("A5", "PB05"),
          Map.entry("DAC", "PA06"),
          Map.entry("WKP", "PA07"),
          Map.entry("RX", "PA25"),
          Map.entry("TX", "PA26"),
          Map.entry("SDA", "PB00"),
          Map.entry("SCL", "PB01"));

  private HailPins() {}

  /** The pad of a header pin; other names are those of pads already. */
  static String pad(String name) {
    return HEADER.getOrDefault(name, name);
  }
}
