package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.List;
import org.teavm.model.ValueType;

/** Emits the functions that the C runtime calls: each passes on to a method's function. */
final class EntryPointEmitter {
  private EntryPointEmitter() {}

  static String prototype(Signatures signatures, MethodFacts facts, String symbol) {
    List<String> parameters = new ArrayList<>();
    for (int i = 1; i <= facts.method().parameterCount(); i++) {
      ValueType type = facts.method().parameterType(i - 1);
      parameters.add(Kind.of(type).cType() + " argument" + i);
    }
    String list = parameters.isEmpty() ? "void" : String.join(", ", parameters);
    return signatures.resultType(facts) + " " + symbol + "(" + list + ")";
  }

  static String definition(
      Emission emission, Signatures signatures, MethodFacts facts, String symbol) {
    List<String> arguments = new ArrayList<>();
    if (Signatures.hasReceiver(facts)) {
      ImageObject receiver = facts.receivers().get(0);
      arguments.add("(void *) " + emission.objects.address(receiver));
    }
    for (int i = 1; i <= facts.method().parameterCount(); i++) {
      arguments.add("argument" + i);
    }
    boolean isVoid = facts.method().getResultType() == ValueType.VOID;
    return prototype(signatures, facts, symbol)
        + " { "
        + (isVoid ? "" : "return ")
        + emission.names.method(facts.method().getReference())
        + "("
        + String.join(", ", arguments)
        + "); }";
  }
}
