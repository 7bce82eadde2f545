package demitasse.hil;

import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** Lights that are on or off, numbered from 0. */
public interface Leds {
  /** How many there are. */
  @SignedPositive
  int count();

  /** Turns one on; the index must be in range, here and below. */
  void turnOn(@Unsigned int index);

  /** Turns one off. */
  void turnOff(@Unsigned int index);

  /** Turns one over and answers whether it is on now. */
  boolean toggle(@Unsigned int index);

  /** Whether one is on. */
  boolean isOn(@Unsigned int index);
}
