package demitasse.simulator.sam4l.chip;

/** Why {@link Sam4l#run} returned. */
public enum RunEnd {
  /** The time has come. */
  TIME,
  /** The time has come, and a fault within HardFault or NMI has locked the processor up. */
  LOCKED_UP,
  /** A debugger halts the processor, or holds it in reset. */
  HALTED,
  /** The next instruction is at a breakpoint of the processor's owner. */
  BREAKPOINT,
  /** An exception was entered that the processor's owner handles. */
  EXCEPTION,
  /** The firmware has ended itself by semihosting. */
  EXIT,
  /** Somebody called {@link Sam4l#requestStop}. */
  REQUESTED,
  /** The chip has no power. */
  NO_POWER
}
