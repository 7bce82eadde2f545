package demitasse.library.java.util.function;

/** A source of objects. */
@FunctionalInterface
public interface Supplier<T> {
  T get();
}
