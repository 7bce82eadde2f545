package demitasse.library.java.util.function;

/** A function of an object. */
@FunctionalInterface
public interface Function<T, R> {
  R apply(T value);
}
