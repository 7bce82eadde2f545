package demitasse.compiler.board;

import demitasse.compiler.CompilerOptions;
import demitasse.compiler.model.ClassModel;
import demitasse.compiler.verify.Diagnostic;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.teavm.model.MethodHolder;

/** The board class's {@code create()}, which makes the image on this JVM. */
final class BoardFactory {
  private final CompilerOptions options;
  private final ClassModel model;
  private final BoardErrors at;

  BoardFactory(CompilerOptions options, ClassModel model) {
    this.options = options;
    this.model = model;
    this.at = new BoardErrors(options.boardClass());
  }

  /** Runs it; the object that it returns. */
  Object run(ClassLoader loader) throws BoardException {
    if (model.find(options.boardClass()) == null) {
      String detail = "there is no class " + options.boardClass() + " on the class path";
      throw new BoardException(at.missing(detail));
    }
    try {
      Class<?> type = Class.forName(options.boardClass(), true, loader);
      Object made = method(type).invoke(null);
      if (made == null) {
        throw new BoardException(returnedNull());
      }
      return made;
    } catch (InvocationTargetException e) {
      throw new BoardException(at.thrown("create()", e.getCause()));
    } catch (ExceptionInInitializerError e) {
      throw new BoardException(at.thrown("create()", e));
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new BoardException(at.ofClass("create() cannot run: " + e));
    }
  }

  private Method method(Class<?> type) throws BoardException {
    for (Method method : type.getDeclaredMethods()) {
      int modifiers = method.getModifiers();
      boolean isFactory =
          method.getName().equals("create")
              && method.getParameterCount() == 0
              && !method.getReturnType().isPrimitive()
              && Modifier.isStatic(modifiers)
              && Modifier.isPublic(modifiers);
      if (isFactory) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new BoardException(
        at.ofClass(
            options.boardClass()
                + " has no public static method create() that takes nothing and returns an"
                + " object"));
  }

  private Diagnostic returnedNull() {
    String detail = "create() returned null";
    for (MethodHolder method : model.find(options.boardClass()).getMethods()) {
      if (method.getName().equals("create") && method.parameterCount() == 0) {
        return at.ofMethod(method, detail);
      }
    }
    return at.ofClass(detail);
  }
}
