package demitasse.compiler.emit;

import demitasse.compiler.analysis.Value;
import demitasse.compiler.emit.CheckCounts.Check;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.GetFieldInstruction;

/**
 * The checks that Java demands before an access, each emitted only where it can fail.
 *
 * <p>A failing check calls one cold function per kind with the number of its source location.
 */
final class Checks {
  private static final String READ_LENGTH = "demitasse_array_length(";

  private final Emission emission;
  private final Locals locals;
  private final Expressions expressions;
  private final CodeWriter code;
  private final MethodReference method;

  Checks(
      Emission emission,
      MethodReference method,
      Locals locals,
      Expressions expressions,
      CodeWriter code) {
    this.method = method;
    this.emission = emission;
    this.locals = locals;
    this.expressions = expressions;
    this.code = code;
  }

  private int location() {
    return emission.locations.number(code.location());
  }

  void fail(String kind) {
    code.add("  demitasse_throw_" + kind + "(" + location() + ");");
  }

  void failIf(Check check, String kind, String condition) {
    emission.checks.emitted(check);
    code.add(
        "  if (demitasse_unlikely("
            + condition
            + ")) demitasse_throw_"
            + kind
            + "("
            + location()
            + ");");
  }

  void notNull(Variable variable) {
    Value value = locals.value(variable);
    if (value.isNull()) {
      emission.checks.emitted(Check.NULL);
      fail("null_pointer");
    } else if (value.mayBeNull()) {
      failIf(Check.NULL, "null_pointer", expressions.use(variable) + " == 0");
    } else {
      emission.checks.dropped(Check.NULL);
    }
  }

  void inBounds(Variable array, Variable index) {
    List<ImageObject> arrays = emission.tests.candidates(locals.value(array));
    if (arrays.isEmpty()) {
      return;
    }
    if (isProvedInside(arrays, index)) {
      emission.checks.dropped(Check.BOUNDS);
      return;
    }
    String condition = expressions.unsigned(index) + " >= " + length(array);
    failIf(Check.BOUNDS, "array_index_out_of_bounds", condition);
  }

  private boolean isProvedInside(List<ImageObject> arrays, Variable index) {
    long shortest = arrays.stream().mapToInt(ImageObject::length).min().orElse(0);
    Value value = locals.value(index);
    if (value.isConstant()) {
      return value.constant() >= 0 && value.constant() < shortest;
    }
    Set<Long> values = possibleValues(index);
    return values != null && values.stream().allMatch(number -> number >= 0 && number < shortest);
  }

  /** The numbers that a field which never changes has in the image, for an index read from it. */
  private Set<Long> possibleValues(Variable index) {
    Instruction definition = locals.definition(index);
    while (definition instanceof org.teavm.model.instructions.AssignInstruction) {
      Variable source = ((org.teavm.model.instructions.AssignInstruction) definition).getAssignee();
      definition = locals.definition(source);
    }
    if (definition instanceof org.teavm.model.instructions.InvokeInstruction) {
      return new GetterValues(emission.program)
          .of((org.teavm.model.instructions.InvokeInstruction) definition, locals);
    }
    if (!(definition instanceof GetFieldInstruction)) {
      return null;
    }
    GetFieldInstruction load = (GetFieldInstruction) definition;
    return load.getInstance() == null
        ? null
        : new GetterValues(emission.program)
            .ofField(emission.tests.candidates(locals.value(load.getInstance())), load.getField());
  }

  /** An array's length as an expression of type uint32_t; what is no array is left out. */
  String length(Variable array) {
    Set<Integer> lengths = new TreeSet<>();
    List<ImageObject> arrays =
        emission.tests.candidates(locals.value(array)).stream()
            .filter(ImageObject::isArray)
            .toList();
    arrays.forEach(object -> lengths.add(object.length()));
    if (lengths.size() <= 1) {
      return lengths.isEmpty() ? "0u" : lengths.iterator().next() + "u";
    }
    Variable parameter = expressions.parameter(array);
    if (parameter != null && !emission.demands.isDispatched(method)) {
      emission.demands.lengthParameter(method, parameter.getIndex());
      return locals.lengthName(parameter);
    }
    arrays.forEach(emission.demands::length);
    return READ_LENGTH + expressions.use(array) + ")";
  }

  /**
   * The length that is passed along with a reference: 0 for null, and for what is no array, as
   * there is nothing to read a length from.
   */
  String lengthArgument(Variable array) {
    String length = length(array);
    boolean isRead = length.startsWith(READ_LENGTH);
    Value value = locals.value(array);
    String isArray = emission.tests.test(expressions.use(array), value, ImageObject::isArray);
    List<String> conditions = new ArrayList<>();
    if (isRead && value.mayBeNull()) {
      conditions.add(expressions.use(array) + " != 0");
    }
    if (isRead && !isArray.equals("1")) {
      conditions.add(isArray);
    }
    boolean isSafe = conditions.isEmpty();
    return isSafe ? length : "(" + String.join(" && ", conditions) + " ? " + length + " : 0u)";
  }
}
