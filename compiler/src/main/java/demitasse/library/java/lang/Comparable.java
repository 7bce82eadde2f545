package demitasse.library.java.lang;

/** An object that has an order among its like. */
public interface Comparable<T> {
  /** Below zero, zero or above zero as this object is less than, equal to or greater than other. */
  int compareTo(T other);
}
