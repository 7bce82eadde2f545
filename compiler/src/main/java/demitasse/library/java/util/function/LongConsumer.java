package demitasse.library.java.util.function;

/** An action on a long. */
@FunctionalInterface
public interface LongConsumer {
  void accept(long value);
}
