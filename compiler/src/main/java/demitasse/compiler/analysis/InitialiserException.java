package demitasse.compiler.analysis;

/** A static initialiser that code on the board needs has failed on this JVM. */
public final class InitialiserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InitialiserException(String className, Throwable cause) {
    super("cannot initialise class " + className, cause);
  }
}
