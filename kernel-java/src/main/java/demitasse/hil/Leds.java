package demitasse.hil;

/** Lights that are on or off, numbered from 0. */
public interface Leds {
  /** How many there are. */
  int count();

  /** Turns one on; the index must be in range, here and below. */
  void turnOn(int index);

  /** Turns one off. */
  void turnOff(int index);

  /** Turns one over and answers whether it is on now. */
  boolean toggle(int index);

  /** Whether one is on. */
  boolean isOn(int index);
}
