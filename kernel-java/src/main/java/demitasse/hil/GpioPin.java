package demitasse.hil;

/** One pin that can be an input or an output. */
public interface GpioPin {
  /** What holds an input at a level while nothing drives it. */
  enum Pull {
    NONE,
    UP,
    DOWN
  }

  /** Which changes of an input interrupt. */
  enum Edge {
    BOTH,
    RISING,
    FALLING
  }

  /** Drives the pin, at the level that it was last told to drive. */
  void makeOutput();

  /** Stops driving and lets the pin be read; false, and nothing done, if it has no such pull. */
  boolean makeInput(Pull pull);

  /** Neither drives nor interrupts any more. */
  void disable();

  /** Sets the level that an output drives to high. */
  void set();

  /** Sets the level that an output drives to low. */
  void clear();

  /** Inverts the level that an output drives. */
  void toggle();

  /** Whether the level at the pin is high. */
  boolean isHigh();

  /** Tells the client of each edge from now on. */
  void enableInterrupt(Edge edge);

  /** Tells the client of no edges any more. */
  void disableInterrupt();

  /** Names who is told; to be called while the board is built. */
  void setClient(Client client);

  /** Who is told. */
  interface Client {
    /** There was at least one edge; called from the loop. */
    void changed();
  }
}
