package demitasse.hil;

/** A timer that fires again and again. */
public interface Ticker {
  /** Fires every {@code periodCycles} cycles of the timer's clock, 2 or more, from now on. */
  void start(int periodCycles);

  /** Fires no more. */
  void stop();

  /** Who is told. */
  interface Client {
    /** A period has passed; periods that pass before the loop comes round count as one. */
    void ticked();
  }
}
