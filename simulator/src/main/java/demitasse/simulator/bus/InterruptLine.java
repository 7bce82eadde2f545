package demitasse.simulator.bus;

/** The wire from a peripheral to the interrupt controller: a level, not an event. */
@FunctionalInterface
public interface InterruptLine {
  /** Sets the level; setting the same level again changes nothing. */
  void set(boolean asserted);
}
