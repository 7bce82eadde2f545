package demitasse.library.java.lang;

/** An action without parameters. */
@FunctionalInterface
public interface Runnable {
  void run();
}
