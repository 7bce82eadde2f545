package demitasse.simulator.sam4l.adcife;

/** The ADCIFE's window monitor: tells results that lie as WCFG.WM says to the thresholds in WTH. */
final class WindowMonitor {
  private int configuration;
  private int thresholds;

  void reset() {
    configuration = 0;
    thresholds = 0;
  }

  void configure(int wcfg) {
    configuration = wcfg & 0x7000;
  }

  void setThresholds(int wth) {
    thresholds = wth & 0x0FFF_0FFF;
  }

  int configuration() {
    return configuration;
  }

  int thresholds() {
    return thresholds;
  }

  boolean matches(int code) {
    int low = thresholds & 0xFFF;
    int high = thresholds >>> 16;
    return switch (configuration >>> 12) {
      case 1 -> code > low;
      case 2 -> code < high;
      case 3 -> code > low && code < high;
      case 4 -> code < low || code > high;
      default -> false;
    };
  }
}
