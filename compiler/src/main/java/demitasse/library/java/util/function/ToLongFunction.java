package demitasse.library.java.util.function;

/** A function of an object that gives a long. */
@FunctionalInterface
public interface ToLongFunction<T> {
  long applyAsLong(T value);
}
