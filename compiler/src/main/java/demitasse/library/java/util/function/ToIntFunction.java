package demitasse.library.java.util.function;

/** A function of an object that gives an int. */
@FunctionalInterface
public interface ToIntFunction<T> {
  int applyAsInt(T value);
}
