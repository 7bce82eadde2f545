package demitasse.compiler.emit;

import demitasse.compiler.analysis.WholeProgram;
import demitasse.machine.ExternallyWritten;
import demitasse.machine.GrantState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;

/**
 * The structures of the classes: superclass fields first, then each class's own, widest first.
 *
 * <p>Every class repeats its superclass's fields, so that a pointer to an object is a pointer to
 * each of its superclasses' structures too.
 */
final class Layouts {
  /** One field of a structure. */
  record Field(FieldHolder field, String name, String type, boolean isExternal) {
    String declaration() {
      return variable(type, isExternal, name) + ";";
    }
  }

  private static final int WORD = 4;

  /** A C variable or member; of a volatile pointer it is the pointer that is volatile. */
  static String variable(String type, boolean isVolatile, String name) {
    boolean isPointer = type.endsWith("*");
    if (isVolatile) {
      return isPointer ? type + "volatile " + name : "volatile " + type + " " + name;
    }
    return type + (isPointer ? "" : " ") + name;
  }

  private final WholeProgram program;
  private final Demands demands;
  private final boolean isComplete;
  private final Map<String, List<Field>> layouts = new LinkedHashMap<>();

  /**
   * @param isComplete whether the demands are known, so that layouts do not change any more
   */
  Layouts(WholeProgram program, Demands demands, boolean isComplete) {
    this.isComplete = isComplete;
    this.program = program;
    this.demands = demands;
  }

  boolean isThrowable(String className) {
    return program.model().isSubclass(className, "java.lang.Throwable");
  }

  /** Whether objects of the class start with their type; grant state does, so its size is fixed. */
  boolean hasType(String className) {
    return isThrowable(className) || isGrant(className) || demands.hasType(className);
  }

  /**
   * The size on the board of an object of the class; for grant state, as GrantMemory.sizeOf has it.
   *
   * <p>gcc aligns each member to its own size, and rounds the whole up to the widest (AAPCS32,
   * section 5.3).
   */
  int size(String className) {
    int size = headerSize(className);
    int widest = Math.max(1, Math.min(size, WORD));
    for (Field field : fields(className)) {
      int width = CTypes.size(field.field().getType());
      size = align(size, width) + width;
      widest = Math.max(widest, width);
    }
    return align(Math.max(1, size), widest);
  }

  /** The offset on the board of a field that the class stores, in bytes. */
  int offset(String className, Field wanted) {
    int offset = headerSize(className);
    for (Field field : fields(className)) {
      int width = CTypes.size(field.field().getType());
      offset = align(offset, width);
      if (field.equals(wanted)) {
        return offset;
      }
      offset += width;
    }
    throw new IllegalArgumentException(className + " does not store " + wanted.name());
  }

  private int headerSize(String className) {
    return (hasType(className) ? WORD : 0) + (isThrowable(className) ? WORD : 0);
  }

  /** The next multiple of {@code width}, a power of two. */
  static int align(int size, int width) {
    return (size + width - 1) & -width;
  }

  static boolean isExternal(FieldHolder field) {
    return field.getAnnotations().get(ExternallyWritten.class.getName()) != null;
  }

  boolean isGrant(String className) {
    return program.model().classAnnotation(className, GrantState.class) != null;
  }

  boolean isStored(FieldHolder field) {
    return demands.isStored(field.getReference())
        || isExternal(field)
        || isGrant(field.getOwnerName());
  }

  /** The fields that an object of the class has in memory, type and location excluded. */
  List<Field> fields(String className) {
    List<Field> known = isComplete ? layouts.get(className) : null;
    if (known == null) {
      known = lay(className);
      layouts.put(className, known);
    }
    return known;
  }

  /** The C name of a field in the structures of its class and of that class's subclasses. */
  String fieldName(FieldReference reference) {
    for (Field field : fields(reference.getClassName())) {
      if (field.field().getReference().equals(reference)) {
        return field.name();
      }
    }
    throw new IllegalStateException("field is not stored: " + reference);
  }

  private List<Field> lay(String className) {
    List<Field> fields = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>(Set.of("type", "location"));
    for (String name : program.model().superclassesFirst(className)) {
      List<FieldHolder> own = new ArrayList<>();
      for (FieldHolder field : program.model().find(name).getFields()) {
        boolean isStatic = field.hasModifier(org.teavm.model.ElementModifier.STATIC);
        if (!isStatic && isStored(field) && !isLocation(field)) {
          own.add(field);
        }
      }
      own.sort(Comparator.comparingInt(field -> -CTypes.size(field.getType())));
      for (FieldHolder field : own) {
        String unique = Reserved.local(Names.sanitize(field.getName()));
        while (!taken.add(unique)) {
          unique += "_";
        }
        String type = CTypes.stored(field.getType());
        fields.add(new Field(field, unique, type, isExternal(field)));
      }
    }
    return fields;
  }

  private static boolean isLocation(FieldHolder field) {
    return field.getOwnerName().equals("java.lang.Throwable") && field.getName().equals("location");
  }
}
