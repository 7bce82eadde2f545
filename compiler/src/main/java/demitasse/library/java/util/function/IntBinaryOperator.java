package demitasse.library.java.util.function;

/** A function of two ints that gives an int. */
@FunctionalInterface
public interface IntBinaryOperator {
  int applyAsInt(int left, int right);
}
