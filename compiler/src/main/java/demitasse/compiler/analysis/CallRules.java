package demitasse.compiler.analysis;

import demitasse.compiler.model.ClassModel;
import demitasse.compiler.verify.Rule;
import java.util.Arrays;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InvokeInstruction;

/** Which methods code may not call, and by which rule. */
final class CallRules {
  /** Why a call is refused. */
  record Refusal(Rule rule, String detail) {}

  private final ClassModel model;

  CallRules(ClassModel model) {
    this.model = model;
  }

  /**
   * Why code may not make the call, or null if it may.
   *
   * @param declared what the model finds for the call's method, or null
   */
  Refusal refusal(InvokeInstruction call, MethodHolder declared) {
    String problem = model.debugFormats().problem(call);
    return problem == null
        ? refusal(call.getMethod(), declared)
        : new Refusal(Rule.FORMAT_TEXT, problem);
  }

  private Refusal refusal(MethodReference method, MethodHolder declared) {
    String name = method.getClassName() + "." + method.getName();
    if (isBoxing(method)) {
      return new Refusal(Rule.BOXING, name);
    }
    if (name.equals("java.lang.Object.getClass") || name.equals("java.lang.Class.forName")) {
      return new Refusal(Rule.REFLECTION, "method " + name);
    }
    if (name.equals("java.lang.String.valueOf")) {
      // Concatenation calls it for parts that are objects, so it gets the same rule.
      return new Refusal(Rule.STRING_CONCATENATION, "string made by " + name);
    }
    if (isOfEnum(method, "values", 0)) {
      return new Refusal(Rule.ALLOCATION, "call of " + name);
    }
    if (isOfEnum(method, "valueOf", 1)) {
      return new Refusal(Rule.CLASS_LIBRARY, "method " + name);
    }
    if (model.find(method.getClassName()) == null) {
      return new Refusal(Rule.CLASS_LIBRARY, "class " + method.getClassName());
    }
    if (declared == null) {
      String owner = declaringClass(method);
      return new Refusal(Rule.CLASS_LIBRARY, "method " + owner + "." + method.getName());
    }
    String floating = floatingType(method);
    return floating == null ? null : new Refusal(Rule.FLOATING_POINT, "value of type " + floating);
  }

  private static boolean isBoxing(MethodReference method) {
    if (!ImageRules.isBox(method.getClassName())) {
      return false;
    }
    boolean boxes = method.getName().equals("valueOf");
    boolean unboxes = method.getName().endsWith("Value") && method.parameterCount() == 0;
    return boxes || unboxes;
  }

  /** Whether it is one of the two static methods that the compiler adds to each enum. */
  private boolean isOfEnum(MethodReference method, String name, int parameters) {
    ClassHolder owner = model.find(method.getClassName());
    boolean isEnum = owner != null && owner.hasModifier(ElementModifier.ENUM);
    boolean isNamed = method.getName().equals(name) && method.parameterCount() == parameters;
    MethodHolder declared = isEnum && isNamed ? owner.getMethod(method.getDescriptor()) : null;
    return declared != null && declared.hasModifier(ElementModifier.STATIC);
  }

  private static String floatingType(MethodReference method) {
    for (ValueType type : method.getSignature()) {
      if (TypeNames.isFloating(type)) {
        return TypeNames.of(type);
      }
    }
    return null;
  }

  /** The class of the JDK that declares a method which the library on the board lacks. */
  private String declaringClass(MethodReference method) {
    String name = method.getClassName();
    while (!name.startsWith("java.") && model.find(name) != null) {
      String parent = model.find(name).getParent();
      name = parent == null ? "java.lang.Object" : parent;
    }
    try {
      Class<?> type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      for (Class<?> next = type; next != null; next = next.getSuperclass()) {
        if (declares(next, method)) {
          return next.getName();
        }
      }
    } catch (ClassNotFoundException e) {
      // A class that is neither the application's nor the JDK's: the call's own class has to do.
      return method.getClassName();
    }
    return method.getClassName();
  }

  private static boolean declares(Class<?> type, MethodReference method) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(declared -> declared.getName().equals(method.getName()))
        .anyMatch(
            declared ->
                Arrays.equals(
                    Arrays.stream(declared.getParameterTypes()).map(ValueType::parse).toArray(),
                    method.getParameterTypes()));
  }
}
