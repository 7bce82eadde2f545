package demitasse.library.java.util.function;

/** A source of ints. */
@FunctionalInterface
public interface IntSupplier {
  int getAsInt();
}
