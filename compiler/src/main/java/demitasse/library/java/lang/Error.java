package demitasse.library.java.lang;

/** A condition that code is not expected to recover from. */
public class Error extends Throwable {
  public Error() {}

  public Error(java.lang.String message) {
    super(message);
  }

  public Error(java.lang.String message, Throwable cause) {
    super(message, cause);
  }

  public Error(Throwable cause) {
    super(cause);
  }

  protected Error(
      java.lang.String message, Throwable cause, boolean suppression, boolean stackTrace) {
    super(message, cause, suppression, stackTrace);
  }
}
