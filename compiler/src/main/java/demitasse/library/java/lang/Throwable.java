package demitasse.library.java.lang;

/**
 * What can be thrown: a constant message and the place where it was thrown.
 *
 * <p>There is no cause and no stack trace, as both would have to be allocated.
 */
public class Throwable {
  /** Index into the table of source locations; the code that throws sets it. */
  int location;

  private final java.lang.String message;

  public Throwable() {
    this(null, null);
  }

  public Throwable(java.lang.String message) {
    this(message, null);
  }

  /** A throwable with a message; the cause is dropped. */
  public Throwable(java.lang.String message, Throwable cause) {
    this.message = message;
  }

  /** A throwable without a message, as the cause's text cannot be made on the board. */
  public Throwable(Throwable cause) {
    this(null, cause);
  }

  protected Throwable(
      java.lang.String message, Throwable cause, boolean suppression, boolean stackTrace) {
    this(message, cause);
  }

  /** The message, or null. */
  public java.lang.String getMessage() {
    return message;
  }

  /** Always null: causes are not kept. */
  public Throwable getCause() {
    return null;
  }

  /** Does nothing: try-with-resources calls it, and nothing could be kept. */
  public final void addSuppressed(Throwable suppressed) {}
}
