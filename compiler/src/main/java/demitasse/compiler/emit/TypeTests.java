package demitasse.compiler.emit;

import demitasse.compiler.analysis.Value;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Conditions that tell at run time which of its possible objects a reference refers to.
 *
 * <p>Where one side has at most two objects their addresses are compared, and no object needs to
 * carry its type for it; otherwise the types are compared.
 */
final class TypeTests {
  private static final int FEW = 2;

  private final WholeProgram program;
  private final Demands demands;
  private final Names names;
  private final Objects objects;

  TypeTests(WholeProgram program, Demands demands, Names names, Objects objects) {
    this.program = program;
    this.demands = demands;
    this.names = names;
    this.objects = objects;
  }

  /** The objects that a value may be, null excluded. */
  List<ImageObject> candidates(Value value) {
    return value.objects().stream()
        .filter(id -> id != ImageHeap.NULL)
        .mapToObj(program.heap()::object)
        .collect(Collectors.toList());
  }

  /**
   * A C condition for "the object is one of those that {@code wanted} accepts"; {@code expression}
   * is not null when it is evaluated. "1" and "0" where all or none are.
   */
  String test(String expression, Value value, Predicate<ImageObject> wanted) {
    List<ImageObject> yes = new ArrayList<>();
    List<ImageObject> no = new ArrayList<>();
    for (ImageObject object : candidates(value)) {
      (wanted.test(object) ? yes : no).add(object);
    }
    if (yes.isEmpty() || no.isEmpty()) {
      return yes.isEmpty() ? "0" : "1";
    }
    boolean testsYes = yes.size() <= no.size();
    if (canCompareAddresses(yes, no, testsYes ? yes : no)) {
      return addresses(expression, testsYes ? yes : no, testsYes);
    }
    if (canCompareAddresses(yes, no, testsYes ? no : yes)) {
      return addresses(expression, testsYes ? no : yes, !testsYes);
    }
    return types(expression, yes, no);
  }

  private static boolean canCompareAddresses(
      List<ImageObject> yes, List<ImageObject> no, List<ImageObject> side) {
    boolean isExact = side.stream().noneMatch(ImageObject::isSummary);
    boolean hasUntyped =
        yes.stream().anyMatch(TypeTests::isUntyped) || no.stream().anyMatch(TypeTests::isUntyped);
    return isExact && (side.size() <= FEW || hasUntyped);
  }

  private static boolean isUntyped(ImageObject object) {
    return object.isArray() || object.isString();
  }

  private String addresses(String expression, List<ImageObject> side, boolean equal) {
    List<String> comparisons = new ArrayList<>();
    for (ImageObject object : side) {
      String address = objects.address(object);
      comparisons.add(
          "(const void *) " + expression + (equal ? " == " : " != ") + "(const void *) " + address);
    }
    return "(" + String.join(equal ? " || " : " && ", comparisons) + ")";
  }

  private String types(String expression, List<ImageObject> yes, List<ImageObject> no) {
    Set<String> yesTypes = classes(yes);
    Set<String> noTypes = classes(no);
    yesTypes.forEach(demands::type);
    noTypes.forEach(demands::type);
    boolean testsYes = yesTypes.size() <= noTypes.size();
    List<String> comparisons = new ArrayList<>();
    for (String type : testsYes ? yesTypes : noTypes) {
      String address = "(const void *) &" + names.type(type);
      comparisons.add(
          "demitasse_type_of(" + expression + ")" + (testsYes ? " == " : " != ") + address);
    }
    return "(" + String.join(testsYes ? " || " : " && ", comparisons) + ")";
  }

  private static Set<String> classes(List<ImageObject> objects) {
    Set<String> classes = new LinkedHashSet<>();
    objects.forEach(object -> classes.add(object.className()));
    return classes;
  }
}
