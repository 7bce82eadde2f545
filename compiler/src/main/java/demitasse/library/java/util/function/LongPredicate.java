package demitasse.library.java.util.function;

/** A condition on a long. */
@FunctionalInterface
public interface LongPredicate {
  boolean test(long value);
}
