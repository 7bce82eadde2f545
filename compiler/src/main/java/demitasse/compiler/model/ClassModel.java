package demitasse.compiler.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.teavm.model.AnnotationReader;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * The classes that exist on the board, by name: the application's and our own java.lang.
 *
 * <p>A name that neither knows has no class here, which the verifier reports when code reaches it.
 */
public final class ClassModel {
  private static final String OBJECT = "java.lang.Object";

  private final Function<String, byte[]> bytesOfClass;
  private final ProgramParser parser = new ProgramParser();
  private final DebugFormats debugFormats = new DebugFormats(this);
  private final Map<String, ClassHolder> classes = new LinkedHashMap<>();

  /**
   * @param bytesOfClass gives the bytes of a class by internal name ({@code java/lang/Object}), or
   *     null
   */
  public ClassModel(Function<String, byte[]> bytesOfClass) {
    this.bytesOfClass = bytesOfClass;
  }

  /** The class of this name, or null if it does not exist on the board. */
  public ClassHolder find(String name) {
    if (classes.containsKey(name)) {
      return classes.get(name);
    }
    byte[] bytes = bytesOfClass.apply(name.replace('.', '/'));
    ClassHolder found = bytes == null ? null : parser.parse(bytes);
    classes.put(name, found);
    return found;
  }

  /** The texts of debug output in the methods that were reached. */
  public DebugFormats debugFormats() {
    return debugFormats;
  }

  public boolean isSubclass(String name, String ancestor) {
    if (name.equals(ancestor) || ancestor.equals(OBJECT)) {
      return true;
    }
    ClassHolder type = find(name);
    if (type == null) {
      return false;
    }
    for (String parent : parents(type)) {
      if (isSubclass(parent, ancestor)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an object or array of type {@code type} can be cast to {@code target}. */
  public boolean isAssignable(ValueType type, ValueType target) {
    if (target.equals(type)) {
      return true;
    }
    if (target instanceof ValueType.Object targetClass) {
      String targetName = targetClass.getClassName();
      if (type instanceof ValueType.Object object) {
        return isSubclass(object.getClassName(), targetName);
      }
      return targetName.equals(OBJECT)
          || targetName.equals("java.lang.Cloneable")
          || targetName.equals("java.io.Serializable");
    }
    if (target instanceof ValueType.Array targetArray && type instanceof ValueType.Array array) {
      ValueType item = array.getItemType();
      ValueType targetItem = targetArray.getItemType();
      return !(item instanceof ValueType.Primitive)
          && !(targetItem instanceof ValueType.Primitive)
          && isAssignable(item, targetItem);
    }
    return false;
  }

  /**
   * The method that a virtual call on an object of class {@code className} runs (JVM specification,
   * section 5.4.6), or null.
   */
  public MethodHolder resolveVirtual(String className, MethodDescriptor descriptor) {
    for (ClassHolder type = find(className); type != null; type = parentOf(type)) {
      MethodHolder method = type.getMethod(descriptor);
      if (method != null && !method.hasModifier(ElementModifier.STATIC)) {
        return method.hasModifier(ElementModifier.ABSTRACT)
            ? defaultMethod(className, descriptor)
            : method;
      }
    }
    return defaultMethod(className, descriptor);
  }

  /** The method that a static, private, constructor or super call names, or null. */
  public MethodHolder resolveDeclared(MethodReference reference) {
    MethodDescriptor descriptor = reference.getDescriptor();
    for (ClassHolder type = find(reference.getClassName()); type != null; type = parentOf(type)) {
      MethodHolder method = type.getMethod(descriptor);
      if (method != null) {
        return method;
      }
    }
    MethodHolder inherited = defaultMethod(reference.getClassName(), descriptor);
    return inherited != null ? inherited : abstractMethod(reference.getClassName(), descriptor);
  }

  private MethodHolder abstractMethod(String className, MethodDescriptor descriptor) {
    for (String name : allInterfaces(className)) {
      ClassHolder type = find(name);
      MethodHolder method = type == null ? null : type.getMethod(descriptor);
      if (method != null) {
        return method;
      }
    }
    ClassHolder object = find(OBJECT);
    return object == null ? null : object.getMethod(descriptor);
  }

  /** The field that a reference means, looked up through superclasses and interfaces, or null. */
  public FieldHolder resolveField(FieldReference reference) {
    return findField(reference.getClassName(), reference.getFieldName());
  }

  private FieldHolder findField(String className, String fieldName) {
    ClassHolder type = find(className);
    if (type == null) {
      return null;
    }
    FieldHolder field = type.getField(fieldName);
    if (field != null) {
      return field;
    }
    for (String parent : parents(type)) {
      FieldHolder inherited = findField(parent, fieldName);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /** The instance fields of a class, superclass first, each class's in source order. */
  public List<FieldHolder> instanceFields(String className) {
    List<FieldHolder> fields = new ArrayList<>();
    for (String name : superclassesFirst(className)) {
      for (FieldHolder field : find(name).getFields()) {
        if (!field.hasModifier(ElementModifier.STATIC)) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /** The class and its superclasses, Object excluded, the topmost first. */
  public List<String> superclassesFirst(String className) {
    List<String> names = new ArrayList<>();
    for (ClassHolder type = find(className); type != null; type = parentOf(type)) {
      if (!type.getName().equals(OBJECT)) {
        names.add(0, type.getName());
      }
    }
    return names;
  }

  /** An annotation of a class, looked up by the annotation's class, or null. */
  public AnnotationReader classAnnotation(String className, Class<?> annotation) {
    ClassHolder type = find(className);
    return type == null ? null : type.getAnnotations().get(annotation.getName());
  }

  private MethodHolder defaultMethod(String className, MethodDescriptor descriptor) {
    MethodHolder best = null;
    for (String name : allInterfaces(className)) {
      ClassHolder type = find(name);
      MethodHolder method = type == null ? null : type.getMethod(descriptor);
      boolean hasBody =
          method != null
              && !method.hasModifier(ElementModifier.ABSTRACT)
              && !method.hasModifier(ElementModifier.STATIC);
      if (hasBody && (best == null || isSubclass(name, best.getOwnerName()))) {
        best = method;
      }
    }
    return best;
  }

  private List<String> allInterfaces(String className) {
    List<String> names = new ArrayList<>();
    for (ClassHolder type = find(className); type != null; type = parentOf(type)) {
      addInterfaces(type, names);
    }
    ClassHolder own = find(className);
    if (own != null && own.hasModifier(ElementModifier.INTERFACE)) {
      names.add(className);
    }
    return names;
  }

  private void addInterfaces(ClassHolder type, List<String> names) {
    for (String name : type.getInterfaces()) {
      names.add(name);
      ClassHolder parent = find(name);
      if (parent != null) {
        addInterfaces(parent, names);
      }
    }
  }

  private ClassHolder parentOf(ClassHolder type) {
    return type.getParent() == null ? null : find(type.getParent());
  }

  private static List<String> parents(ClassHolder type) {
    List<String> names = new ArrayList<>(type.getInterfaces());
    if (type.getParent() != null) {
      names.add(0, type.getParent());
    }
    return names;
  }
}
