package demitasse.library.java.lang;

/** A division by zero, or an overflow in an exact operation. */
public class ArithmeticException extends RuntimeException {
  public ArithmeticException() {}

  public ArithmeticException(java.lang.String message) {
    super(message);
  }
}
