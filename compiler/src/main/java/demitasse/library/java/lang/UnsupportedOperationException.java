package demitasse.library.java.lang;

/** A call of an operation that the object does not have. */
public class UnsupportedOperationException extends RuntimeException {
  public UnsupportedOperationException() {}

  public UnsupportedOperationException(java.lang.String message) {
    super(message);
  }

  public UnsupportedOperationException(java.lang.String message, Throwable cause) {
    super(message, cause);
  }

  public UnsupportedOperationException(Throwable cause) {
    super(cause);
  }
}
