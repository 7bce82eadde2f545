package demitasse.hil;

import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** A counter that never stops, and one time at which it tells its client. */
public interface Alarm {
  /** The counter: 32 bits, wraps around. */
  @Unsigned
  int now();

  /** How many times the counter counts in a second. */
  @SignedPositive
  int frequency();

  /**
   * Fires once, when the counter is no longer in {@code [reference, reference + ticks)}; replaces
   * what was set before.
   *
   * @param reference a value that the counter had not long ago, usually {@link #now}
   * @param ticks unsigned
   */
  void set(@Unsigned int reference, @Unsigned int ticks);

  /** Does not fire any more until set again. */
  void disarm();

  /** Names who is told; to be called while the board is built. */
  void setClient(Client client);

  /** Who is told. */
  interface Client {
    /** The time has come; called from the loop. */
    void fired();
  }
}
