package demitasse.library.java.lang;

/** A text that is not a number. */
public class NumberFormatException extends IllegalArgumentException {
  public NumberFormatException() {}

  public NumberFormatException(java.lang.String message) {
    super(message);
  }
}
