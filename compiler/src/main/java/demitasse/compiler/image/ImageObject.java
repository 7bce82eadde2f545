package demitasse.compiler.image;

import org.teavm.model.ValueType;

/**
 * One object or array that exists on the board.
 *
 * <p>It comes from the board factory's heap, or stands for what code makes at run time: the
 * exception of one {@code throw new} site, one of the machine's own exceptions, or the objects of
 * one {@code @GrantState} class.
 */
public final class ImageObject {
  /** Where an object comes from. */
  public enum Origin {
    /** Made by the board factory or a static initialiser. */
    HEAP,
    /** The one exception of a {@code throw new} site, or of a kind that the machine throws. */
    EXCEPTION,
    /** Every object of a {@code @GrantState} class. */
    GRANT,
    /** Every file name that {@code Thrown.file} may give. */
    FILE_NAME
  }

  private final int id;
  private final ValueType type;
  private final Origin origin;
  private final Object value;
  private final String path;

  ImageObject(int id, ValueType type, Origin origin, Object value, String path) {
    this.id = id;
    this.type = type;
    this.origin = origin;
    this.value = value;
    this.path = path;
  }

  /** The number that stands for this object in points-to sets; 0 is null. */
  public int id() {
    return id;
  }

  public ValueType type() {
    return type;
  }

  public Origin origin() {
    return origin;
  }

  /** The object on the build machine's JVM; null unless it comes from the factory's heap. */
  public Object value() {
    return value;
  }

  /** How the factory's result leads to it: {@code create().console.buffer}. */
  public String path() {
    return path;
  }

  /** Whether this stands for several objects, so that its address is no constant. */
  public boolean isSummary() {
    return origin == Origin.GRANT || origin == Origin.FILE_NAME;
  }

  public boolean isArray() {
    return type instanceof ValueType.Array;
  }

  public boolean isString() {
    return value instanceof String || origin == Origin.FILE_NAME;
  }

  /** The element type of an array. */
  public ValueType itemType() {
    return ((ValueType.Array) type).getItemType();
  }

  /** The class name of an object that is not an array. */
  public String className() {
    return ((ValueType.Object) type).getClassName();
  }

  /** The number of elements of an array. */
  public int length() {
    return java.lang.reflect.Array.getLength(value);
  }

  @Override
  public String toString() {
    return path;
  }
}
