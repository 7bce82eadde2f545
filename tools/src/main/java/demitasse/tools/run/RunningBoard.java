package demitasse.tools.run;

/** A simulated board as the run loop sees it: time, the serial line, LEDs and the button. */
interface RunningBoard {
  /** Lets the board run until a time in picoseconds since power-on, or until it has stopped. */
  void run(long untilPicoseconds);

  /** The time in picoseconds since power-on. */
  long now();

  /** Whether nothing can happen any more: the processor sleeps for ever, or is locked up. */
  boolean hasStopped();

  /** What the board sent on its serial line since the last call. */
  byte[] takeOutput();

  /** Sends a byte to the board's serial line. */
  void type(int value);

  /** Presses the button, or lets it go. */
  void press(boolean pressed);

  /** Resets the board, as its button or a programmer does. */
  void reset();

  /** The LEDs as text: {@code red off, green on, blue off}. */
  String leds();
}
