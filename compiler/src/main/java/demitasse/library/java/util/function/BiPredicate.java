package demitasse.library.java.util.function;

/** A condition on two objects. */
@FunctionalInterface
public interface BiPredicate<T, U> {
  boolean test(T first, U second);
}
