package demitasse.compiler.emit;

import demitasse.compiler.analysis.ArrayCopies;
import demitasse.compiler.analysis.Cell;
import demitasse.compiler.analysis.Value;
import demitasse.compiler.emit.CheckCounts.Check;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Emits {@code System.arraycopy}: its checks in the order of Java's specification, then memmove.
 *
 * <p>References that the target cannot hold are copied one by one, up to the first that does not
 * fit.
 */
final class ArrayCopyCalls {
  /** C variables of the loop, with names that no variable in Java has. */
  private static final String INDEX = "demitasse_index";

  private static final String ITEM = "demitasse_item";

  private final Emission emission;
  private final Locals locals;
  private final Expressions expressions;
  private final Checks checks;
  private final CodeWriter code;

  ArrayCopyCalls(
      Emission emission, Locals locals, Expressions expressions, Checks checks, CodeWriter code) {
    this.emission = emission;
    this.locals = locals;
    this.expressions = expressions;
    this.checks = checks;
    this.code = code;
  }

  void emit(InvokeInstruction insn) {
    Variable source = insn.getArguments().get(0);
    Variable target = insn.getArguments().get(2);
    checks.notNull(source);
    checks.notNull(target);
    if (candidates(source).isEmpty() || candidates(target).isEmpty()) {
      return;
    }
    Set<String> kinds = commonKinds(source, target);
    checkKinds(source, target, kinds);
    if (kinds.isEmpty()) {
      return;
    }
    Copy copy =
        new Copy(
            source,
            expressions.use(insn.getArguments().get(1)),
            target,
            expressions.use(insn.getArguments().get(3)),
            expressions.use(insn.getArguments().get(4)));
    checkRanges(copy);
    String prefix = "  ";
    for (String kind : kinds) {
      if (kinds.size() > 1) {
        code.add(prefix + "if (" + isOfKind(source, kind) + ") {");
        prefix = "  } else ";
      }
      move(copy, kind);
    }
    if (kinds.size() > 1) {
      code.add("  }");
    }
  }

  /** The arguments of a copy: variables of the arrays, expressions of the numbers. */
  private record Copy(Variable source, String from, Variable target, String to, String count) {}

  private List<ImageObject> candidates(Variable variable) {
    return emission.tests.candidates(locals.value(variable));
  }

  private static boolean isArrayOf(ImageObject object, String kind) {
    return object.isArray() && ArrayCopies.items(object).equals(kind);
  }

  private Set<String> commonKinds(Variable source, Variable target) {
    Set<String> kinds = new TreeSet<>();
    for (ImageObject object : candidates(source)) {
      boolean isCommon =
          candidates(target).stream().anyMatch(other -> ArrayCopies.isPossible(object, other));
      if (isCommon) {
        kinds.add(ArrayCopies.items(object));
      }
    }
    return kinds;
  }

  private String isOfKind(Variable variable, String kind) {
    return test(variable, object -> isArrayOf(object, kind));
  }

  private String test(Variable variable, Predicate<ImageObject> wanted) {
    return emission.tests.test(expressions.use(variable), locals.value(variable), wanted);
  }

  /** Both must be arrays, with the same type of elements or both with references. */
  private void checkKinds(Variable source, Variable target, Set<String> kinds) {
    List<String> matches = new ArrayList<>();
    for (String kind : kinds) {
      String first = isOfKind(source, kind);
      String second = isOfKind(target, kind);
      if (first.equals("1") && second.equals("1")) {
        emission.checks.dropped(Check.STORE);
        return;
      }
      matches.add("(" + first + " && " + second + ")");
    }
    if (kinds.isEmpty()) {
      emission.checks.emitted(Check.STORE);
      checks.fail("array_store");
    } else {
      checks.failIf(Check.STORE, "array_store", "!(" + String.join(" || ", matches) + ")");
    }
  }

  private void checkRanges(Copy copy) {
    String isInside = "demitasse_is_range(%s, %s, %s)";
    String isSource = isInside.formatted(copy.from, copy.count, checks.length(copy.source));
    String isTarget = isInside.formatted(copy.to, copy.count, checks.length(copy.target));
    String isOutside = "!" + isSource + " || !" + isTarget;
    checks.failIf(Check.BOUNDS, "array_index_out_of_bounds", isOutside);
  }

  private void move(Copy copy, String kind) {
    ImageObject array =
        candidates(copy.source).stream()
            .filter(object -> isArrayOf(object, kind))
            .findFirst()
            .orElseThrow();
    String item = CTypes.stored(array.itemType());
    String source = expressions.use(copy.source);
    String target = expressions.use(copy.target);
    String misfit = ArrayCopies.areReferences(kind) ? misfit(copy) : null;
    String move =
        ("  memmove((%1$s *) %2$s + %3$s, (const %1$s *) %4$s + %5$s,"
                + " (uint32_t) %6$s * sizeof(%1$s));")
            .formatted(item, target, copy.to, source, copy.from, copy.count);
    if (misfit == null) {
      code.add(move);
      return;
    }
    // Only within one array can the ranges overlap, and it can hold its own elements.
    code.add("  if ((const void *) " + source + " == (const void *) " + target + ") {");
    code.add(move);
    code.add(
        "  } else for (int32_t "
            + INDEX
            + " = 0; "
            + INDEX
            + " < "
            + copy.count
            + "; "
            + INDEX
            + "++) {");
    code.add(
        "  void *" + ITEM + " = ((void **) " + source + ")[" + copy.from + " + " + INDEX + "];");
    checks.failIf(Check.STORE, "array_store", misfit);
    code.add("  ((void **) " + target + ")[" + copy.to + " + " + INDEX + "] = " + ITEM + ";");
    code.add("  }");
  }

  /** The condition under which the target cannot hold the item; null if it always can. */
  private String misfit(Copy copy) {
    Value items = new Value();
    for (ImageObject source : candidates(copy.source)) {
      Cell element = source.isArray() ? emission.program.element(source) : null;
      if (element != null) {
        items.join(element);
      }
    }
    List<String> misfits = new ArrayList<>();
    for (ImageObject target : candidates(copy.target)) {
      boolean isHolder = target.isArray() && ArrayCopies.areReferences(ArrayCopies.items(target));
      String fits = isHolder ? fits(items, target) : "1";
      if (!fits.equals("1") && !emission.tests.candidates(items).isEmpty()) {
        String isTarget = test(copy.target, target::equals);
        misfits.add("(" + isTarget + " && " + ITEM + " != 0 && !" + fits + ")");
      }
    }
    return misfits.isEmpty() ? null : String.join(" || ", misfits);
  }

  private String fits(Value items, ImageObject target) {
    return emission.tests.test(
        ITEM,
        items,
        object -> emission.program.model().isAssignable(object.type(), target.itemType()));
  }
}
