package demitasse.compiler.image;

import demitasse.compiler.image.ImageObject.Origin;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.FieldHolder;
import org.teavm.model.ValueType;

/**
 * The objects of the image, found one by one as the analysis reads the fields that lead to them.
 *
 * <p>Numbers are given in the order of discovery, so the same program gives the same image.
 */
public final class ImageHeap {
  /** The number of the pseudo-object that stands for null. */
  public static final int NULL = 0;

  private final ClassLoader loader;
  private final List<ImageObject> objects = new ArrayList<>();
  private final IdentityHashMap<Object, ImageObject> byIdentity = new IdentityHashMap<>();
  private final Map<Object, ImageObject> made = new LinkedHashMap<>();

  public ImageHeap(ClassLoader loader) {
    this.loader = loader;
    objects.add(new ImageObject(NULL, null, Origin.HEAP, null, "null"));
  }

  public ImageObject object(int id) {
    return objects.get(id);
  }

  /** All objects but null, in order of discovery. */
  public List<ImageObject> objects() {
    return objects.subList(1, objects.size());
  }

  /** The image object for an object of the factory's heap; {@code path} is kept if it is new. */
  public ImageObject of(Object value, String path) {
    ImageObject known = byIdentity.get(value);
    if (known == null) {
      known = add(ValueType.parse(value.getClass()), Origin.HEAP, value, path);
      byIdentity.put(value, known);
    }
    return known;
  }

  /** The object that stands for what run-time code makes at {@code site}, a key of any kind. */
  public ImageObject madeAt(Object site, String className, Origin origin) {
    return made.computeIfAbsent(
        site, key -> add(ValueType.object(className), origin, null, "new " + className));
  }

  private ImageObject add(ValueType type, Origin origin, Object value, String path) {
    ImageObject object = new ImageObject(objects.size(), type, origin, value, path);
    objects.add(object);
    return object;
  }

  /**
   * The value that the factory left in an instance field: a Number, Character or Boolean for a
   * primitive, else an object or null.
   */
  @SuppressWarnings("EnumOrdinal") // because the ordinal is what the field holds
  public Object fieldValue(ImageObject object, FieldHolder field) {
    if (object.origin() != Origin.HEAP) {
      return defaultValue(field.getType());
    }
    Object value = object.value();
    if (value instanceof Enum<?> constant && field.getOwnerName().equals("java.lang.Enum")) {
      return field.getType() instanceof ValueType.Primitive ? constant.ordinal() : constant.name();
    }
    if (value instanceof Throwable throwable
        && field.getOwnerName().equals("java.lang.Throwable")) {
      boolean isMessage = !(field.getType() instanceof ValueType.Primitive);
      return isMessage ? throwable.getMessage() : (Object) 0;
    }
    return read(field, value);
  }

  /** The value that the static initialisers and the factory left in a static field. */
  public Object staticValue(FieldHolder field) {
    return read(field, null);
  }

  private Object read(FieldHolder field, Object value) {
    try {
      Class<?> owner = Class.forName(field.getOwnerName(), true, loader);
      Field reflected = owner.getDeclaredField(field.getName());
      reflected.setAccessible(true);
      return reflected.get(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read field " + field.getReference(), e);
    }
  }

  private static Object defaultValue(ValueType type) {
    if (!(type instanceof ValueType.Primitive)) {
      return null;
    }
    return 0;
  }

  /** A primitive's value as the bits of a 64-bit number: true is 1, an int is sign-extended. */
  public static long number(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (value instanceof Character character) {
      return character;
    }
    return ((Number) value).longValue();
  }
}
