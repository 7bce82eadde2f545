package demitasse.library.java.lang;

/** A condition that a method declares or a caller may want to handle. */
public class Exception extends Throwable {
  public Exception() {}

  public Exception(java.lang.String message) {
    super(message);
  }

  public Exception(java.lang.String message, Throwable cause) {
    super(message, cause);
  }

  public Exception(Throwable cause) {
    super(cause);
  }

  protected Exception(
      java.lang.String message, Throwable cause, boolean suppression, boolean stackTrace) {
    super(message, cause, suppression, stackTrace);
  }
}
