package demitasse.library.java.util.function;

/** A function of two objects that gives one of their type. */
@FunctionalInterface
public interface BinaryOperator<T> extends BiFunction<T, T, T> {}
