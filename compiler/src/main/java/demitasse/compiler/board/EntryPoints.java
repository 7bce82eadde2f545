package demitasse.compiler.board;

import demitasse.compiler.CompilerOptions;
import demitasse.compiler.analysis.InitialiserException;
import demitasse.compiler.analysis.Solver;
import demitasse.compiler.analysis.TypeNames;
import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.model.ClassModel;
import demitasse.compiler.verify.Diagnostic;
import demitasse.machine.EntryPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.teavm.model.AnnotationReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** What the board class gives: the object that its factory made, and the methods that C calls. */
public final class EntryPoints {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final CompilerOptions options;
  private final ClassModel model;
  private final BoardErrors at;
  private final Object root;
  private final Map<MethodHolder, String> methods = new LinkedHashMap<>();
  private final List<Diagnostic> errors = new ArrayList<>();

  private EntryPoints(CompilerOptions options, ClassModel model, Object root) {
    this.options = options;
    this.model = model;
    this.root = root;
    this.at = new BoardErrors(options.boardClass());
  }

  /** Runs the board's factory and finds the entry points. */
  public static EntryPoints of(CompilerOptions options, ClassLoader loader, ClassModel model)
      throws BoardException {
    Object root = new BoardFactory(options, model).run(loader);
    EntryPoints found = new EntryPoints(options, model, root);
    found.findMethods();
    return found;
  }

  /** The error for a static initialiser that failed after the factory ran. */
  public Diagnostic error(InitialiserException failure) {
    return at.thrown("static initialiser", failure.getCause());
  }

  /** The entry points that break the convention, and are left out. */
  public List<Diagnostic> errors() {
    return errors;
  }

  /** Gives the analysis its roots. */
  public void addTo(Solver solver, ImageHeap heap) {
    methods.forEach(
        (method, symbol) -> {
          boolean isStatic = method.hasModifier(ElementModifier.STATIC);
          solver.addEntryPoint(method, isStatic ? null : heap.of(root, "create()"));
        });
  }

  /** The C names of the entry points, prefix included. */
  public Map<MethodReference, String> symbols() {
    Map<MethodReference, String> symbols = new LinkedHashMap<>();
    methods.forEach((method, symbol) -> symbols.put(method.getReference(), symbol));
    return symbols;
  }

  private void findMethods() {
    Map<String, MethodHolder> names = new LinkedHashMap<>();
    for (String name : model.superclassesFirst(root.getClass().getName())) {
      addMethods(name, false, names);
    }
    addMethods(options.boardClass(), true, names);
    if (names.isEmpty() && errors.isEmpty()) {
      errors.add(at.ofClass("no method is marked @EntryPoint"));
    }
  }

  private void addMethods(String className, boolean isStatic, Map<String, MethodHolder> names) {
    for (MethodHolder method : model.find(className).getMethods()) {
      AnnotationReader annotation = method.getAnnotations().get(EntryPoint.class.getName());
      if (annotation == null || method.hasModifier(ElementModifier.STATIC) != isStatic) {
        continue;
      }
      String name = annotation.getValue("value").getString();
      String error = error(method, name);
      if (error == null && names.putIfAbsent(name, method) != null) {
        error = "two entry points are named " + name;
      }
      if (error == null) {
        methods.put(method, options.symbolPrefix() + name);
      } else {
        errors.add(at.ofMethod(method, error));
      }
    }
  }

  /** What is wrong with an entry point, or null. */
  private static String error(MethodHolder method, String name) {
    String entryPoint = "entry point " + method.getName();
    if (!IDENTIFIER.matcher(name).matches()) {
      return "entry point name " + name + " is not a C identifier";
    }
    if (method.hasModifier(ElementModifier.NATIVE)) {
      return entryPoint + " is native";
    }
    if (method.hasModifier(ElementModifier.ABSTRACT)) {
      return entryPoint + " is abstract";
    }
    for (ValueType type : method.getParameterTypes()) {
      if (!isPlain(type)) {
        return entryPoint + " has a parameter of type " + TypeNames.of(type);
      }
    }
    ValueType result = method.getResultType();
    boolean isPlainResult = result == ValueType.VOID || isPlain(result);
    return isPlainResult ? null : entryPoint + " returns " + TypeNames.of(result);
  }

  private static boolean isPlain(ValueType type) {
    return type instanceof ValueType.Primitive && !TypeNames.isFloating(type);
  }
}
