package demitasse.hil;

/** Push buttons, numbered from 0, that are asked and do not tell. */
public interface Buttons {
  /** How many there are, 32 at most. */
  int count();

  /**
   * The buttons that are pressed at this moment, contacts that bounce included: bit n is button n.
   */
  int pressed();
}
