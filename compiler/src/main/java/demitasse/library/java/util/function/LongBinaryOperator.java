package demitasse.library.java.util.function;

/** A function of two longs that gives a long. */
@FunctionalInterface
public interface LongBinaryOperator {
  long applyAsLong(long left, long right);
}
