package demitasse.library.java.util.function;

/** A function of a long that gives a long. */
@FunctionalInterface
public interface LongUnaryOperator {
  long applyAsLong(long operand);
}
