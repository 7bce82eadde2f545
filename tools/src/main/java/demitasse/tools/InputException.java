package demitasse.tools;

/** What a user gave cannot be used; the message names it, says what is wrong and what to do. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InputException(String name, String problem) {
    super(name + ": " + problem);
  }
}
