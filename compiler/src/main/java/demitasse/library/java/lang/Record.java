package demitasse.library.java.lang;

/** The superclass of records. */
public abstract class Record {
  protected Record() {}

  @Override
  @SuppressWarnings({"EqualsHashCode", "overrides"}) // Because no object has a hash on the board.
  public abstract boolean equals(java.lang.Object other);
}
