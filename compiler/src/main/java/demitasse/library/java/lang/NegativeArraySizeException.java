package demitasse.library.java.lang;

/** An array length below zero. */
public class NegativeArraySizeException extends RuntimeException {
  public NegativeArraySizeException() {}

  public NegativeArraySizeException(java.lang.String message) {
    super(message);
  }
}
