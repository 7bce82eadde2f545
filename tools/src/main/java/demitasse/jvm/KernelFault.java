package demitasse.jvm;

/** A fault of the kernel itself, which on the board would end in a panic: nothing may catch it. */
final class KernelFault extends Error {
  private static final long serialVersionUID = 1L;

  KernelFault(String message) {
    super(message);
  }

  KernelFault(String message, Throwable cause) {
    super(message, cause);
  }
}
