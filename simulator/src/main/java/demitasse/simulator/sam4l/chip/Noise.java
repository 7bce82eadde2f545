package demitasse.simulator.sam4l.chip;

/** What RAM holds after power-on: anything, but the same each time, so that runs repeat. */
final class Noise {
  private Noise() {}

  static void fill(byte[] memory) {
    int state = 0x5EED;
    for (int i = 0; i < memory.length; i++) {
      state = state * 1_664_525 + 1_013_904_223;
      memory[i] = (byte) (state >>> 24);
    }
  }
}
