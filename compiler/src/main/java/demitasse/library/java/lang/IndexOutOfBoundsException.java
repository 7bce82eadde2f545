package demitasse.library.java.lang;

/** An index outside its range. */
public class IndexOutOfBoundsException extends RuntimeException {
  public IndexOutOfBoundsException() {}

  public IndexOutOfBoundsException(java.lang.String message) {
    super(message);
  }

  /** An exception without a message: no text can be made on the board. */
  public IndexOutOfBoundsException(int index) {}

  /** An exception without a message: no text can be made on the board. */
  public IndexOutOfBoundsException(long index) {}
}
