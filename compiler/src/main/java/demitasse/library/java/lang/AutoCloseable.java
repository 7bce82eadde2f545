package demitasse.library.java.lang;

/** A resource that a try statement closes. */
public interface AutoCloseable {
  void close() throws java.lang.Exception;
}
