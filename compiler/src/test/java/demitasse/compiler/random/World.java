package demitasse.compiler.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The declarations of a program while it is drawn: names, fields and signatures. */
final class World {
  final List<Field> fields = new ArrayList<>();
  final List<Signature> signatures = new ArrayList<>();

  /** How many more statements may be drawn for the routine at hand. */
  int budget;

  /** Whether methods of the Java library are called that throw. */
  boolean usesLibrary;

  private final Map<String, Integer> used = new LinkedHashMap<>();

  /** A name that is unique in the program: the letter with a number. */
  String name(String letter) {
    return letter + used.merge("", 1, Integer::sum);
  }

  /** Fields of the classes, that are reached with an object of the type. */
  List<Field> classFields(Type type) {
    return fields.stream()
        .filter(field -> !field.owner().isEmpty() && field.type() == type)
        .toList();
  }

  List<Signature> callable(int level, Type result) {
    return signatures.stream().filter(s -> s.level() > level && s.result() == result).toList();
  }

  /** The program's own fields and the fields of {@code this}, as variables of a routine. */
  List<Scope.Variable> variables(Scope.Context context) {
    List<Scope.Variable> variables = new ArrayList<>();
    for (Field field : fields) {
      boolean own = field.owner().isEmpty();
      boolean inherited =
          !own && context.self() != null && context.self().isSubtypeOf(Type.ofOwner(field.owner()));
      if (own || inherited) {
        String prefix = own ? (field.isStatic() ? "" : context.prefix()) : "this.";
        variables.add(
            new Scope.Variable(
                Expression.place(field.type(), prefix + field.name()), field.writable()));
      }
    }
    return variables;
  }
}
