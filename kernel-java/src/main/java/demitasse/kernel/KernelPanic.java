package demitasse.kernel;

/** The kernel cannot, or by the board's policy or a person's wish must not, go on. */
public final class KernelPanic extends RuntimeException {
  private static final long serialVersionUID = 1;

  KernelPanic() {}

  /** A panic with a reason for people. */
  KernelPanic(String reason) {
    super(reason);
  }
}
