package demitasse.library.java.util.function;

/** A function of an int that gives a long. */
@FunctionalInterface
public interface IntToLongFunction {
  long applyAsLong(int value);
}
