package demitasse.library.java.lang;

/** Classes that do not fit together. */
public class LinkageError extends Error {
  public LinkageError() {}

  public LinkageError(java.lang.String message) {
    super(message);
  }

  public LinkageError(java.lang.String message, Throwable cause) {
    super(message, cause);
  }
}
