package demitasse.simulator.processor;

/** Hears of each instruction before it executes: for traces and profiles. */
@FunctionalInterface
public interface InstructionListener {
  /** The instruction at {@code address} is about to execute, or to be skipped in an IT block. */
  void executing(int address);
}
