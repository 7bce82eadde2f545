package demitasse.library.java.lang;

/** The root of all classes: identity, and nothing else. */
@SuppressWarnings({"EqualsHashCode", "overrides"}) // because no object has a hash on the board
public class Object {
  public Object() {}

  /** Whether both are the same object. */
  @Override
  public boolean equals(java.lang.Object other) {
    return this == other;
  }
}
