package demitasse.jvm;

/** Unwinds the kernel's stack when the system is reset; nothing may catch it but its thread. */
final class ResetRequest extends Error {
  private static final long serialVersionUID = 1L;

  ResetRequest() {
    super("reset", null, false, false);
  }
}
