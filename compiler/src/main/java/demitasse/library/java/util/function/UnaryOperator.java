package demitasse.library.java.util.function;

/** A function of an object that gives one of its type. */
@FunctionalInterface
public interface UnaryOperator<T> extends Function<T, T> {}
