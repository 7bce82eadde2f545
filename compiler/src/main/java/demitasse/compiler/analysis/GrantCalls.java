package demitasse.compiler.analysis;

import org.teavm.model.MethodReference;

/** The methods of {@code GrantMemory} that the compiler knows by name. */
public final class GrantCalls {
  private static final String CLASS = "demitasse.machine.GrantMemory";

  private GrantCalls() {}

  /** Whether it is the method in which factories make grant state. */
  public static boolean isConstruct(MethodReference method) {
    return method.getClassName().equals(CLASS) && method.getName().equals("construct");
  }
}
