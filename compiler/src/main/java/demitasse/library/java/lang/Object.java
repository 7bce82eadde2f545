package demitasse.library.java.lang;

/** The root of all classes: identity, and nothing else. */
public class Object {
  public Object() {}

  /** Whether both are the same object. */
  @Override
  @SuppressWarnings({"EqualsHashCode", "overrides"}) // Because no object has a hash on the board.
  public boolean equals(java.lang.Object other) {
    return this == other;
  }
}
