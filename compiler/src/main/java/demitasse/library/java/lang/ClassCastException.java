package demitasse.library.java.lang;

/** A cast to a class that the object is not of. */
public class ClassCastException extends RuntimeException {
  public ClassCastException() {}

  public ClassCastException(java.lang.String message) {
    super(message);
  }
}
