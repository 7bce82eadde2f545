package demitasse.rig;

/** A build or run on a rig that failed as a whole; the message has the tool's diagnostics. */
public final class RigFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RigFailure(String message) {
    super(message);
  }

  RigFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
