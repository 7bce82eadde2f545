package demitasse.library.java.lang;

import demitasse.machine.Intrinsic;

/** The part of System that the board has: copying between arrays. */
public final class System {
  private System() {}

  /** Copies elements; ranges of the same array may overlap. The compiler emits the checks. */
  @Intrinsic(value = "demitasse_arraycopy", open = true)
  public static void arraycopy(
      java.lang.Object source,
      int sourcePosition,
      java.lang.Object destination,
      int destinationPosition,
      int length) {
    java.lang.System.arraycopy(source, sourcePosition, destination, destinationPosition, length);
  }
}
