package demitasse.simulator.sam4l.chip;

/** What ended a deep sleep, as PM's WCAUSE tells it. */
final class WakeCauses {
  /** The bit of WCAUSE for external interrupts. */
  static final int EIC = 1 << 16;

  private static final int AST_LINES = 5;
  private static final int EIC_LINES = 8;

  private WakeCauses() {}

  /** The bits of WCAUSE for the lines that are high. */
  static int of(InterruptWiring wiring) {
    int causes = 0;
    causes |= wiring.isAsserted(Lines.TWIS0) ? 1 << 0 : 0;
    causes |= wiring.isAsserted(Lines.TWIS1) ? 1 << 1 : 0;
    causes |= wiring.isAsserted(Lines.BPM) ? 1 << 3 : 0;
    causes |= isAnyAsserted(wiring, Lines.EIC, EIC_LINES) ? EIC : 0;
    causes |= isAnyAsserted(wiring, Lines.AST, AST_LINES) ? 1 << 17 : 0;
    return causes;
  }

  private static boolean isAnyAsserted(InterruptWiring wiring, int first, int count) {
    for (int i = first; i < first + count; i++) {
      if (wiring.isAsserted(i)) {
        return true;
      }
    }
    return false;
  }
}
