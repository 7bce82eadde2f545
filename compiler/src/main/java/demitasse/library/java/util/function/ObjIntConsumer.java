package demitasse.library.java.util.function;

/** An action on an object and an int. */
@FunctionalInterface
public interface ObjIntConsumer<T> {
  void accept(T object, int value);
}
