package demitasse.simulator.processor;

/** Ends an instruction in the midst of which the processor was reset: a store to AIRCR. */
final class InstructionAbandoned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InstructionAbandoned() {
    super("reset", null, false, false);
  }
}
