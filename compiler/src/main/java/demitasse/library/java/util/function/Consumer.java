package demitasse.library.java.util.function;

/** An action on an object. */
@FunctionalInterface
public interface Consumer<T> {
  void accept(T value);
}
