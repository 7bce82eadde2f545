package demitasse.machine;

/** The board's output for reports of last resort: each byte is sent before the call returns. */
public final class PanicOutput {
  private PanicOutput() {}

  /** Sends the low 8 bits of {@code value}, with interrupts off or on, in any context. */
  @Intrinsic("demitasse_panic_output")
  public static void write(int value) {
    Machine.attached().writePanicOutput(value);
  }
}
