package demitasse.library.java.lang;

/** A store of an object into an array of another type. */
public class ArrayStoreException extends RuntimeException {
  public ArrayStoreException() {}

  public ArrayStoreException(java.lang.String message) {
    super(message);
  }
}
