package demitasse.library.java.lang;

/** A use of null where an object is needed. */
public class NullPointerException extends RuntimeException {
  public NullPointerException() {}

  public NullPointerException(java.lang.String message) {
    super(message);
  }
}
