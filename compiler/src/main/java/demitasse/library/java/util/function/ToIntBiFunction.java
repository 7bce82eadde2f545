package demitasse.library.java.util.function;

/** A function of two objects that gives an int. */
@FunctionalInterface
public interface ToIntBiFunction<T, U> {
  int applyAsInt(T first, U second);
}
