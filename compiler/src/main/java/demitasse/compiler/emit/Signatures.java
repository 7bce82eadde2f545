package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** The C signatures of the functions. */
final class Signatures {
  private final Emission emission;

  Signatures(Emission emission) {
    this.emission = emission;
  }

  /**
   * Whether the function has a parameter for {@code this}.
   *
   * <p>It has one even if there is one receiver only: a pointer in a register is passed on for less
   * than each function needs to load an address, and where all callers pass the same constant gcc
   * takes the parameter out.
   */
  static boolean hasReceiver(MethodFacts facts) {
    return !facts.method().hasModifier(ElementModifier.STATIC);
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
    StringBuilder header =
        new StringBuilder(Inlining.isSmall(facts) ? "DEMITASSE_INLINE static " : "static ");
    String result = resultType(facts);
    header.append(result).append(result.endsWith("*") ? "" : " ");
    header.append(emission.names.method(facts.method().getReference())).append('(');
    String separator = "";
    for (int i = hasReceiver(facts) ? 0 : 1; i <= facts.method().parameterCount(); i++) {
      header.append(separator).append(parameter(facts, i, emitter));
      separator = ", ";
      if (emission.demands.hasLengthParameter(facts.method().getReference(), i)) {
        header.append(", uint32_t");
        header.append(emitter == null ? "" : " " + emitter.lengthName(i));
      }
    }
    return header.append(separator.isEmpty() ? "void)" : ")").toString();
  }

  private String parameter(MethodFacts facts, int index, FunctionEmitter emitter) {
    String type;
    if (index == 0
        || facts.method().parameterType(index - 1) instanceof ValueType.Object
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
}
