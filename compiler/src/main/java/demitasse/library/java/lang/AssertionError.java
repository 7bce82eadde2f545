package demitasse.library.java.lang;

/** A failed assertion; its message is the detail if that is a string, and null otherwise. */
public class AssertionError extends Error {
  public AssertionError() {}

  public AssertionError(java.lang.Object detail) {
    super(detail instanceof java.lang.String ? (java.lang.String) detail : null);
  }

  public AssertionError(boolean detail) {}

  public AssertionError(char detail) {}

  public AssertionError(int detail) {}

  public AssertionError(long detail) {}

  public AssertionError(java.lang.String message, Throwable cause) {
    super(message, cause);
  }
}
