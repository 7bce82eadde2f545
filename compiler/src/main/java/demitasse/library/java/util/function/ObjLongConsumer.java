package demitasse.library.java.util.function;

/** An action on an object and a long. */
@FunctionalInterface
public interface ObjLongConsumer<T> {
  void accept(T object, long value);
}
