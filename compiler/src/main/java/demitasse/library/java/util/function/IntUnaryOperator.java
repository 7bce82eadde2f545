package demitasse.library.java.util.function;

/** A function of an int that gives an int. */
@FunctionalInterface
public interface IntUnaryOperator {
  int applyAsInt(int operand);
}
