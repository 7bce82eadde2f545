package demitasse.library.java.lang;

/** The superclass of records. */
@SuppressWarnings({"EqualsHashCode", "overrides"}) // because no object has a hash on the board
public abstract class Record {
  protected Record() {}

  @Override
  public abstract boolean equals(java.lang.Object other);
}
