package demitasse.library.java.util.function;

/** A function of two objects that gives a long. */
@FunctionalInterface
public interface ToLongBiFunction<T, U> {
  long applyAsLong(T first, U second);
}
