package demitasse.compiler.emit;

import demitasse.compiler.image.ImageObject;
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
      copyArray(insn);
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

  /** {@code System.arraycopy}: checks in Java's order, then memmove. */
  private void copyArray(InvokeInstruction insn) {
    Variable source = insn.getArguments().get(0);
    Variable target = insn.getArguments().get(2);
    checks.notNull(source);
    checks.notNull(target);
    List<ImageObject> arrays = emission.tests.candidates(locals.value(source));
    if (arrays.isEmpty() || emission.tests.candidates(locals.value(target)).isEmpty()) {
      return;
    }
    String item = CTypes.stored(arrays.get(0).itemType());
    String from = expressions.use(insn.getArguments().get(1));
    String to = expressions.use(insn.getArguments().get(3));
    String count = expressions.use(insn.getArguments().get(4));
    String inside =
        "!demitasse_is_range(" + from + ", " + count + ", " + checks.length(source) + ")"
            + " || !demitasse_is_range(" + to + ", " + count + ", " + checks.length(target) + ")";
    checks.failIf(CheckCounts.Check.BOUNDS, "array_index_out_of_bounds", inside);
    code.add(
        "  memmove((" + item + " *) " + expressions.use(target) + " + " + to + ", (const " + item
            + " *) " + expressions.use(source) + " + " + from + ", (uint32_t) " + count
            + " * sizeof(" + item + "));");
  }
}
