package demitasse.library.java.util.function;

/** A condition on an object. */
@FunctionalInterface
public interface Predicate<T> {
  boolean test(T value);
}
