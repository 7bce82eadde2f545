package demitasse.compiler.random;

import demitasse.corpus.CorpusProgram;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs programs on this JVM, which is what all others are compared with. */
final class JvmRunner implements ProgramRunner {
  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public Map<String, int[]> run(CompiledBatch batch) {
    Map<String, int[]> results = new LinkedHashMap<>();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {batch.directory().toUri().toURL()}, JvmRunner.class.getClassLoader())) {
      for (String className : batch.classNames()) {
        results.put(className, run(loader, className));
      }
    } catch (IOException exception) {
      throw new IllegalStateException(exception);
    }
    return results;
  }

  private static int[] run(ClassLoader loader, String className) {
    CorpusProgram program;
    try {
      Class<?> type = Class.forName(className, true, loader);
      program = (CorpusProgram) type.getMethod("create").invoke(null);
    } catch (InvocationTargetException | LinkageError exception) {
      throw new GeneratedCodeException(className + ": create() throws", exception);
    } catch (ReflectiveOperationException exception) {
      throw new IllegalStateException(exception);
    }
    try {
      program.start();
    } catch (ArrayIndexOutOfBoundsException full) {
      // The report of an exception did not fit into the buffer either: each rig stops there.
    }
    int[] values = new int[program.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = program.value(i);
    }
    return values;
  }
}
