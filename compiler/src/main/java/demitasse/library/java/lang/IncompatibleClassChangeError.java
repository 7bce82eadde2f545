package demitasse.library.java.lang;

/**
 * A class other than the one compiled against; javac throws it where a switch over an enum, without
 * a default, meets an unknown constant.
 */
public class IncompatibleClassChangeError extends LinkageError {
  public IncompatibleClassChangeError() {}

  public IncompatibleClassChangeError(java.lang.String message) {
    super(message);
  }
}
