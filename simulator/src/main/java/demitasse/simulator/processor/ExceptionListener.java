package demitasse.simulator.processor;

/** Hears of each exception that the processor enters and returns from. */
public interface ExceptionListener {
  /**
   * The processor has entered an exception.
   *
   * @param returnAddress where the exception returns to; its EXC_RETURN value, from 0xFFFFFFF1 on,
   *     if it follows another one without a new frame
   */
  void entered(int exception, int returnAddress);

  /**
   * The processor has left an exception's handler: for what was interrupted, whose registers it has
   * again, or for the handler of another exception, which it enters next.
   */
  void returned(int exception);
}
