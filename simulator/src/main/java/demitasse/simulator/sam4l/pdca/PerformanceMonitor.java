package demitasse.simulator.sam4l.pdca;

/**
 * Counts the transfers of two channels, and how long they waited.
 *
 * <p>Bus cycles are not simulated, so that the stall counters stay 0 and each latency is the same.
 */
final class PerformanceMonitor {
  static final int PCONTROL = 0x800;
  private static final int FIRST = 0x804;
  private static final int SIZE = 0x18;

  /** Offsets in the counters of one monitor, as indices of words. */
  private static final int DATA = 0;

  private static final int LATENCY = 2;
  private static final int WRITES = 3;
  private static final int COUNTERS = 6;

  private static final int MONITORS = 2;

  private static final int ENABLE = 0;
  private static final int OVERFLOW = 4;
  private static final int RESET = 8;
  private static final int CHANNEL = 16;
  private static final int CHANNEL_SHIFT = 8;
  private static final int CHANNEL_MASK = 0x3F;
  private static final int STORED = 0x3F3F0033;

  private final int[][] counters = new int[MONITORS][COUNTERS];
  private int control;

  boolean isCounter(int offset) {
    return offset >= FIRST && offset < FIRST + MONITORS * SIZE;
  }

  int load(int offset) {
    if (offset == PCONTROL) {
      return control;
    }
    int index = (offset - FIRST) / 4;
    return counters[index / COUNTERS][index % COUNTERS];
  }

  void storeControl(int value) {
    control = value & STORED;
    for (int monitor = 0; monitor < MONITORS; monitor++) {
      if ((value & (1 << (RESET + monitor))) != 0) {
        counters[monitor] = new int[COUNTERS];
      }
    }
  }

  /** Counts one transfer of a channel, if a monitor watches the channel. */
  void count(int channel, boolean writesMemory, int latency) {
    for (int monitor = 0; monitor < MONITORS; monitor++) {
      int watched = (control >>> (CHANNEL + CHANNEL_SHIFT * monitor)) & CHANNEL_MASK;
      if (watched == channel && (control & (1 << (ENABLE + monitor))) != 0) {
        count(monitor, writesMemory ? WRITES : 0, latency);
      }
    }
  }

  private void count(int monitor, int base, int latency) {
    int[] counter = counters[monitor];
    if (counter[base + DATA] == -1 && (control & (1 << (OVERFLOW + monitor))) != 0) {
      return;
    }
    counter[base + DATA]++;
    counter[base + LATENCY] = Math.max(counter[base + LATENCY], latency);
  }

  void reset() {
    storeControl((1 << RESET) | (1 << (RESET + 1)));
  }
}
