package demitasse.compiler.emit;

import java.util.ArrayList;
import java.util.List;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;

/** Emits calls of the functions and macros that {@code demitasse/intrinsics.h} declares. */
final class IntrinsicCalls {
  private final Emission emission;
  private final Locals locals;
  private final Expressions expressions;
  private final Checks checks;
  private final CodeWriter code;

  IntrinsicCalls(
      Emission emission, Locals locals, Expressions expressions, Checks checks, CodeWriter code) {
    this.emission = emission;
    this.locals = locals;
    this.expressions = expressions;
    this.checks = checks;
    this.code = code;
  }

  void emit(InvokeInstruction insn, String symbol) {
    if (symbol.equals("demitasse_arraycopy")) {
      new ArrayCopyCalls(emission, locals, expressions, checks, code).emit(insn);
      return;
    }
    List<String> arguments = new ArrayList<>();
    for (Variable argument : insn.getArguments()) {
      arguments.add(expressions.use(argument));
    }
    if (symbol.startsWith("demitasse_thrown_") || symbol.startsWith("demitasse_string_")) {
      checks.notNull(insn.getArguments().get(0));
    }
    boolean needsResult =
        insn.getReceiver() != null && expressions.needsAssignment(insn.getReceiver());
    String assignment = needsResult ? locals.name(insn.getReceiver()) + " = (void *) " : "";
    if (needsResult && locals.kind(insn.getReceiver()) != Kind.REFERENCE) {
      assignment = locals.name(insn.getReceiver()) + " = ";
    }
    code.add("  " + assignment + symbol + "(" + String.join(", ", arguments) + ");");
  }
}
