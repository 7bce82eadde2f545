package demitasse.library.java.util.function;

/** A condition on an int. */
@FunctionalInterface
public interface IntPredicate {
  boolean test(int value);
}
