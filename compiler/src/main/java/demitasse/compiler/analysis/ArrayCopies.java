package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageObject;
import org.teavm.model.ValueType;

/** Between which objects {@code System.arraycopy} copies. */
public final class ArrayCopies {
  private static final String REFERENCES = "references";

  private ArrayCopies() {}

  /** Whether it copies at all: the other pairs raise an ArrayStoreException before all else. */
  public static boolean isPossible(ImageObject source, ImageObject target) {
    return source.isArray() && target.isArray() && items(source).equals(items(target));
  }

  /** The type of an array's elements, one name for all references. */
  public static String items(ImageObject array) {
    ValueType type = array.itemType();
    return type instanceof ValueType.Primitive ? TypeNames.of(type) : REFERENCES;
  }

  /** Whether an array of this kind of {@link #items} has references for elements. */
  public static boolean areReferences(String items) {
    return items.equals(REFERENCES);
  }
}
