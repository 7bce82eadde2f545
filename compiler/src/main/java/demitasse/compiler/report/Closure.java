package demitasse.compiler.report;

import demitasse.compiler.CompilerResult;
import demitasse.compiler.analysis.CallGraph.Call;
import demitasse.compiler.analysis.MethodFacts;
import demitasse.compiler.analysis.TypeNames;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.emit.EmittedUnit;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;

/** The methods and classes that a program reaches, each with why it does. */
final class Closure {
  /**
   * A method.
   *
   * @param name the Java name, with class and parameter types
   * @param symbol its C function, or null if all its calls were folded
   * @param caller the method that calls it on the shortest path, or "" for an entry point
   * @param file where that call is, or "" for an entry point
   * @param reason all this as a sentence
   */
  record Method(String name, String symbol, String caller, String file, int line, String reason) {}

  /** A class, with the first object or method of it. */
  record ReachedClass(String name, String reason) {}

  private final WholeProgram program;
  private final EmittedUnit unit;

  Closure(CompilerResult result) {
    this.program = result.program();
    this.unit = result.unit();
  }

  /** The methods by name. */
  List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    for (MethodFacts facts : program.methods()) {
      methods.add(method(facts.method().getReference()));
    }
    methods.sort(Comparator.comparing(Method::name));
    return methods;
  }

  private Method method(MethodReference method) {
    String symbol = unit.symbol(method);
    String entryPoint = unit.entryPoints().get(method);
    if (entryPoint != null) {
      return new Method(javaName(method), symbol, "", "", 0, "entry point " + entryPoint);
    }
    List<Call> path = program.calls().shortestPath(method);
    Call call = path.get(path.size() - 1);
    TextLocation place = call.location() == null ? TextLocation.EMPTY : call.location();
    String file = place.getFileName() == null ? "" : place.getFileName();
    int line = Math.max(0, place.getLine());
    String caller = javaName(call.caller());
    String where = file.isEmpty() ? "" : " (" + simpleName(file) + ":" + line + ")";
    return new Method(javaName(method), symbol, caller, file, line, "called by " + caller + where);
  }

  private static String simpleName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The classes by name: those of objects, and those of methods only. */
  List<ReachedClass> classes() {
    Map<String, String> reasons = new TreeMap<>();
    for (ImageObject object : program.heap().objects()) {
      if (!object.isArray()) {
        reasons.putIfAbsent(object.className(), "object " + object.path());
      }
    }
    for (MethodFacts facts : program.methods()) {
      MethodReference method = facts.method().getReference();
      reasons.putIfAbsent(method.getClassName(), "method " + javaName(method));
    }
    List<ReachedClass> classes = new ArrayList<>();
    reasons.forEach((name, reason) -> classes.add(new ReachedClass(name, reason)));
    return classes;
  }

  /** {@code demitasse.chip.Uart.send(int, byte[])}. */
  static String javaName(MethodReference method) {
    List<String> parameters = new ArrayList<>();
    for (ValueType type : method.getParameterTypes()) {
      parameters.add(TypeNames.of(type));
    }
    String list = String.join(", ", parameters);
    return method.getClassName() + "." + method.getName() + "(" + list + ")";
  }
}
