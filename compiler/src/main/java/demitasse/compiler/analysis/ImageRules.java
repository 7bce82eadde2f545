package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageObject;
import demitasse.compiler.image.ImageObject.Origin;
import demitasse.compiler.model.ClassModel;
import demitasse.compiler.verify.Rule;
import demitasse.machine.GrantState;
import java.util.Set;

/** Which objects of the factory's heap cannot exist on the board, and by which rule. */
final class ImageRules {
  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.Float",
          "java.lang.Double");

  /** Why an object is refused. */
  record Refusal(Rule rule, String detail) {}

  private ImageRules() {}

  /** Whether objects of this class are numbers in a box. */
  static boolean isBox(String className) {
    return BOXES.contains(className);
  }

  /** Whether Latin-1, which strings on the board have, can represent the text. */
  static boolean isLatin(String text) {
    return text.chars().allMatch(unit -> unit < 256);
  }

  /** Why code may not use the object, or null if it may. */
  static Refusal refusal(ImageObject object, ClassModel model) {
    if (object.origin() != Origin.HEAP) {
      return null;
    }
    String where = " at " + object.path();
    if (object.isString()) {
      boolean isLatin = isLatin((String) object.value());
      return isLatin ? null : new Refusal(Rule.IMAGE_OBJECT, "string outside Latin-1" + where);
    }
    String element = TypeNames.element(object.type());
    String detail = TypeNames.of(object.type()) + where;
    if (element.equals("float") || element.equals("double")) {
      return new Refusal(Rule.FLOATING_POINT, detail);
    }
    if (isBox(element)) {
      return new Refusal(Rule.BOXING, detail);
    }
    if (!TypeNames.isPrimitive(element) && model.find(element) == null) {
      return new Refusal(Rule.IMAGE_OBJECT, detail);
    }
    boolean isGrant = !object.isArray() && model.classAnnotation(element, GrantState.class) != null;
    return isGrant ? new Refusal(Rule.GRANT_CLASS, detail) : null;
  }
}
