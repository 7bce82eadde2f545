package demitasse.simulator.sam4l.acifc;

/** Two comparators that watch one voltage from both sides, and their register CONFWn. */
final class Window {
  static final int BITS = 0x10F07;

  private static final int WEVEN = 1 << 11;
  private static final int WFEN = 1 << 16;

  private final Comparator lower;
  private final Comparator upper;
  private int configuration;
  private boolean inside;
  private boolean entered;
  private boolean left;

  Window(Comparator lower, Comparator upper) {
    this.lower = lower;
    this.upper = upper;
  }

  void reset() {
    configure(0);
    inside = false;
    entered = false;
    left = false;
  }

  int configuration() {
    return configuration;
  }

  void configure(int confw) {
    configuration = confw & BITS;
  }

  boolean isReady() {
    return (configuration & WFEN) != 0 && lower.isReady() && upper.isReady();
  }

  boolean isInside() {
    return isReady() && inside;
  }

  void evaluate() {
    boolean now = lower.output() && upper.output();
    entered = now && !inside;
    left = !now && inside;
    inside = now;
  }

  /** WIS: inside, outside, toggled, evaluated, entered, left. */
  boolean interrupts() {
    return switch (configuration & 7) {
      case 0 -> inside;
      case 1 -> !inside;
      case 2 -> entered || left;
      case 3 -> true;
      case 4 -> entered;
      case 5 -> left;
      default -> false;
    };
  }

  /** WEVSRC: entered, left, toggled, inside, outside, evaluated. */
  boolean givesEvent() {
    boolean happened =
        switch ((configuration >>> 8) & 7) {
          case 0 -> entered;
          case 1 -> left;
          case 2 -> entered || left;
          case 3 -> inside;
          case 4 -> !inside;
          case 5 -> true;
          default -> false;
        };
    return (configuration & WEVEN) != 0 && happened;
  }
}
