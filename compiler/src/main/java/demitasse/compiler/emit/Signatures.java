package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import demitasse.compiler.analysis.WholeProgram;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** The C signatures of the functions, and which of them need no receiver. */
final class Signatures {
  private final Emission emission;
  private final Map<MethodReference, String> entryPoints = new LinkedHashMap<>();

  /**
   * @param entryPoints the C names of the methods that the runtime calls
   */
  Signatures(Emission emission, Map<MethodReference, String> entryPoints) {
    this.emission = emission;
    this.entryPoints.putAll(entryPoints);
  }

  /** Whether the function has a parameter for {@code this}: not if there is one receiver only. */
  boolean hasReceiver(MethodFacts facts) {
    if (facts.method().hasModifier(ElementModifier.STATIC)) {
      return false;
    }
    boolean isSingle = facts.receivers().size() == 1 && !facts.receivers().get(0).isSummary();
    return !isSingle || emission.demands.isDispatched(facts.method().getReference());
  }

  String resultType(MethodFacts facts) {
    ValueType type = facts.method().getResultType();
    if (type == ValueType.VOID) {
      return "void";
    }
    Kind kind = Kind.of(type);
    return kind == Kind.REFERENCE ? emission.types.pointer(facts.result()) : kind.cType();
  }

  /** The prototype; {@code emitter} is null where parameter names do not matter. */
  String header(MethodFacts facts, FunctionEmitter emitter) {
    StringBuilder header = new StringBuilder("static ");
    String result = resultType(facts);
    header.append(result).append(result.endsWith("*") ? "" : " ");
    header.append(emission.names.method(facts.method().getReference())).append('(');
    String separator = "";
    for (int i = hasReceiver(facts) ? 0 : 1; i <= facts.method().parameterCount(); i++) {
      header.append(separator).append(parameter(facts, i, emitter));
      separator = ", ";
    }
    return header.append(separator.isEmpty() ? "void)" : ")").toString();
  }

  private String parameter(MethodFacts facts, int index, FunctionEmitter emitter) {
    String type;
    if (index == 0 || facts.method().parameterType(index - 1) instanceof ValueType.Object
        || facts.method().parameterType(index - 1) instanceof ValueType.Array) {
      type = emission.types.pointer(facts.variable(index));
    } else {
      type = Kind.of(facts.method().parameterType(index - 1)).cType();
    }
    if (emitter == null) {
      return type;
    }
    return type + (type.endsWith("*") ? "" : " ") + emitter.parameterName(index);
  }

  /** The function pointer type of a method called through its object's type. */
  static String pointerType(MethodReference method) {
    StringBuilder type = new StringBuilder(cType(method.getReturnType())).append(" (*)(void *");
    for (ValueType parameter : method.getParameterTypes()) {
      type.append(", ").append(cType(parameter));
    }
    return type.append(')').toString();
  }

  private static String cType(ValueType type) {
    return type == ValueType.VOID ? "void" : Kind.of(type).cType();
  }

  Map<MethodReference, String> entryPoints() {
    return entryPoints;
  }
}
