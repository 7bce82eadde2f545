package demitasse.library.java.lang;

/** A programming error, found while the program runs. */
public class RuntimeException extends Exception {
  public RuntimeException() {}

  public RuntimeException(java.lang.String message) {
    super(message);
  }

  public RuntimeException(java.lang.String message, Throwable cause) {
    super(message, cause);
  }

  public RuntimeException(Throwable cause) {
    super(cause);
  }

  protected RuntimeException(
      java.lang.String message, Throwable cause, boolean suppression, boolean stackTrace) {
    super(message, cause, suppression, stackTrace);
  }
}
