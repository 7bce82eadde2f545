package demitasse.library.java.lang;

/** An act that the caller has no right to. */
public class SecurityException extends RuntimeException {
  public SecurityException() {}

  public SecurityException(java.lang.String message) {
    super(message);
  }

  public SecurityException(java.lang.String message, Throwable cause) {
    super(message, cause);
  }

  public SecurityException(Throwable cause) {
    super(cause);
  }
}
