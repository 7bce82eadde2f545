package demitasse.library.java.util.function;

/** A source of longs. */
@FunctionalInterface
public interface LongSupplier {
  long getAsLong();
}
