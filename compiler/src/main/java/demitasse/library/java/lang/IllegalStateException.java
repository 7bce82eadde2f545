package demitasse.library.java.lang;

/** A call at a time when it is not allowed. */
public class IllegalStateException extends RuntimeException {
  public IllegalStateException() {}

  public IllegalStateException(java.lang.String message) {
    super(message);
  }

  public IllegalStateException(java.lang.String message, Throwable cause) {
    super(message, cause);
  }

  public IllegalStateException(Throwable cause) {
    super(cause);
  }
}
