package demitasse.library.java.util.function;

/** A function of two objects. */
@FunctionalInterface
public interface BiFunction<T, U, R> {
  R apply(T first, U second);
}
