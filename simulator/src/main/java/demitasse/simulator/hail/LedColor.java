package demitasse.simulator.hail;

/** The three LEDs of Hail. */
public enum LedColor {
  RED("PA13"),
  GREEN("PA15"),
  BLUE("PA14");

  private final String pad;

  LedColor(String pad) {
    this.pad = pad;
  }

  /** The pad that lights it when low. */
  public String pad() {
    return pad;
  }
}
