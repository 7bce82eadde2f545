package demitasse.kernel;

/** The kernel cannot, or by the board's policy must not, go on. */
public final class KernelPanic extends RuntimeException {
  private static final long serialVersionUID = 1;

  KernelPanic() {}
}
