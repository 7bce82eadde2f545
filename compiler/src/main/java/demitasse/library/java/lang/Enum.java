package demitasse.library.java.lang;

/** The superclass of enums: a name and a position, both fixed when the image is built. */
@SuppressWarnings({"EqualsHashCode", "overrides"}) // because no object has a hash on the board
public abstract class Enum<E extends Enum<E>> implements Comparable<E> {
  private final java.lang.String name;
  private final int ordinal;

  protected Enum(java.lang.String name, int ordinal) {
    this.name = name;
    this.ordinal = ordinal;
  }

  /** The constant's name in the source. */
  public final java.lang.String name() {
    return name;
  }

  /** The constant's position, from 0. */
  public final int ordinal() {
    return ordinal;
  }

  /** The constant's name, unless the enum says otherwise. */
  @Override
  public java.lang.String toString() {
    return name;
  }

  @Override
  public final boolean equals(java.lang.Object other) {
    return this == other;
  }

  /** Compares positions. Both constants must be of the same enum: the board does not check it. */
  @Override
  public final int compareTo(E other) {
    Enum<?> that = other;
    return ordinal - that.ordinal;
  }
}
