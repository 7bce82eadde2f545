package demitasse.library.java.lang;

/** An argument that the method does not accept. */
public class IllegalArgumentException extends RuntimeException {
  public IllegalArgumentException() {}

  public IllegalArgumentException(java.lang.String message) {
    super(message);
  }

  public IllegalArgumentException(java.lang.String message, Throwable cause) {
    super(message, cause);
  }

  public IllegalArgumentException(Throwable cause) {
    super(cause);
  }
}
