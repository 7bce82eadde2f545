package demitasse.compiler.random;

/** A random program that javac refuses or whose factory throws: a defect of the generator. */
final class GeneratedCodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GeneratedCodeException(String message) {
    super(message);
  }

  GeneratedCodeException(String message, Throwable cause) {
    super(message, cause);
  }
}
