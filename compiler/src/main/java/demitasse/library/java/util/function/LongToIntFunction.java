package demitasse.library.java.util.function;

/** A function of a long that gives an int. */
@FunctionalInterface
public interface LongToIntFunction {
  int applyAsInt(long value);
}
