package demitasse.library.java.lang;

/** An index outside a string. */
public class StringIndexOutOfBoundsException extends IndexOutOfBoundsException {
  public StringIndexOutOfBoundsException() {}

  public StringIndexOutOfBoundsException(java.lang.String message) {
    super(message);
  }

  /** An exception without a message: no text can be made on the board. */
  public StringIndexOutOfBoundsException(int index) {}
}
