package demitasse.hil;

import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** Push buttons, numbered from 0, that are asked and do not tell. */
public interface Buttons {
  /** How many there are, 32 at most. */
  @SignedPositive
  int count();

  /**
   * The buttons that are pressed at this moment, contacts that bounce included: bit n is button n.
   */
  @Unsigned
  int pressed();
}
