package demitasse.compiler.board;

import demitasse.compiler.CompilerOptions;
import demitasse.compiler.analysis.Solver;
import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.model.ClassModel;
import demitasse.compiler.verify.Diagnostic;
import demitasse.compiler.verify.Rule;
import demitasse.machine.EntryPoint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.AnnotationReader;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** What the board class gives: the object that its factory made, and the methods that C calls. */
public final class EntryPoints {
  private final Object root;
  private final Map<MethodHolder, String> methods = new LinkedHashMap<>();

  private EntryPoints(Object root) {
    this.root = root;
  }

  /** Runs the board's factory and finds the entry points. */
  public static EntryPoints of(CompilerOptions options, ClassLoader loader, ClassModel model)
      throws BoardException {
    Convention convention = new Convention(options, loader, model);
    EntryPoints found = new EntryPoints(convention.create());
    convention.findMethods(found);
    return found;
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

  /** The convention that a board class must follow, and the errors if it does not. */
  private static final class Convention {
    private final CompilerOptions options;
    private final ClassLoader loader;
    private final ClassModel model;
    private final ClassHolder board;

    Convention(CompilerOptions options, ClassLoader loader, ClassModel model)
        throws BoardException {
      this.options = options;
      this.loader = loader;
      this.model = model;
      board = model.find(options.boardClass());
      if (board == null) {
        throw error("class " + options.boardClass() + " is not in " + options.classPath());
      }
    }

    private BoardException error(String detail) {
      String file = options.boardClass().replace('.', '/').replaceAll("\\$.*", "") + ".java";
      return new BoardException(new Diagnostic(file, 0, Rule.ENTRY_POINT, detail, List.of()));
    }

    Object create() throws BoardException {
      try {
        Class<?> type = Class.forName(options.boardClass(), true, loader);
        Method factory = type.getDeclaredMethod("create");
        if (!Modifier.isStatic(factory.getModifiers()) || factory.getReturnType().isPrimitive()) {
          throw error("create() must be static and return an object");
        }
        factory.setAccessible(true);
        Object made = factory.invoke(null);
        if (made == null) {
          throw error("create() returned null");
        }
        return made;
      } catch (NoSuchMethodException e) {
        throw error("there is no static method create() without parameters");
      } catch (InvocationTargetException e) {
        throw error("create() threw " + describe(e.getCause()));
      } catch (ExceptionInInitializerError e) {
        throw error("the static initialiser threw " + describe(e.getCause()));
      } catch (ReflectiveOperationException | LinkageError e) {
        throw error("cannot run create(): " + e);
      }
    }

    private static String describe(Throwable thrown) {
      StackTraceElement[] trace = thrown.getStackTrace();
      return thrown + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    void findMethods(EntryPoints found) throws BoardException {
      Map<String, MethodHolder> symbols = new LinkedHashMap<>();
      for (String name : model.superclassesFirst(found.root.getClass().getName())) {
        addMethods(name, false, found, symbols);
      }
      addMethods(options.boardClass(), true, found, symbols);
      if (found.methods.isEmpty()) {
        throw error("neither the object from create() nor the board class has an @EntryPoint");
      }
    }

    private void addMethods(
        String className, boolean isStatic, EntryPoints found, Map<String, MethodHolder> symbols)
        throws BoardException {
      for (MethodHolder method : model.find(className).getMethods()) {
        AnnotationReader annotation = method.getAnnotations().get(EntryPoint.class.getName());
        if (annotation == null || method.hasModifier(ElementModifier.STATIC) != isStatic) {
          continue;
        }
        String symbol = options.symbolPrefix() + annotation.getValue("value").getString();
        checkSignature(method);
        if (method.hasModifier(ElementModifier.ABSTRACT)) {
          throw error(name(method) + " is abstract: annotate the method that implements it");
        }
        if (symbols.put(symbol, method) != null) {
          throw error("two entry points have the C name " + symbol);
        }
        found.methods.put(method, symbol);
      }
    }

    private void checkSignature(MethodHolder method) throws BoardException {
      for (ValueType type : method.getSignature()) {
        if (!(type instanceof ValueType.Primitive) && type != ValueType.VOID) {
          throw error(name(method) + " must have primitive parameters and result only");
        }
      }
    }

    private static String name(MethodHolder method) {
      return method.getOwnerName() + "." + method.getName();
    }
  }
}
