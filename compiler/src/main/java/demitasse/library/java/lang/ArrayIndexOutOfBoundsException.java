package demitasse.library.java.lang;

/** An index outside an array; the compiler's bounds checks throw it. */
public class ArrayIndexOutOfBoundsException extends IndexOutOfBoundsException {
  public ArrayIndexOutOfBoundsException() {}

  public ArrayIndexOutOfBoundsException(java.lang.String message) {
    super(message);
  }

  /** An exception without a message: no text can be made on the board. */
  public ArrayIndexOutOfBoundsException(int index) {}
}
