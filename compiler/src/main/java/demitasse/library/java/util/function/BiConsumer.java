package demitasse.library.java.util.function;

/** An action on two objects. */
@FunctionalInterface
public interface BiConsumer<T, U> {
  void accept(T first, U second);
}
