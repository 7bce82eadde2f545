package demitasse.library.java.util.function;

/** An action on an int. */
@FunctionalInterface
public interface IntConsumer {
  void accept(int value);
}
