package demitasse.simulator.processor;

/** Why {@link Processor#run} returned. */
public enum StopReason {
  /** The cycles are used up. */
  LIMIT,
  /** WFI or WFE waits, and nothing within the cycles ends it. */
  SLEEPING,
  /** A debugger halts the processor, or holds it in reset. */
  HALTED,
  /** A fault within HardFault or NMI, which only a reset or an NMI ends. */
  LOCKED_UP,
  /** The firmware has ended itself by semihosting. */
  EXIT,
  /** An exception was entered but for its vector: {@link Processor#stoppedException}. */
  EXCEPTION,
  /** The next instruction is at one of {@link Processor#setBreakpoints}. */
  BREAKPOINT,
  /** Somebody called {@link Processor#requestStop}. */
  REQUESTED
}
