package demitasse.compiler.random;

import demitasse.corpus.CorpusProgram;
import demitasse.rig.ProgramResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Runs programs on this JVM, which is what all others are compared with. */
final class JvmRunner implements ProgramRunner {
  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public List<ProgramResult> run(CompiledBatch batch) {
    List<ProgramResult> results = new ArrayList<>();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {batch.classes().toUri().toURL()}, JvmRunner.class.getClassLoader())) {
      for (String className : batch.classNames()) {
        results.add(run(loader, className));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return results;
  }

  private static ProgramResult run(ClassLoader loader, String className) {
    CorpusProgram program;
    try {
      Class<?> type = Class.forName(className, true, loader);
      program = (CorpusProgram) type.getMethod("create").invoke(null);
    } catch (InvocationTargetException | LinkageError failure) {
      throw new GeneratedCodeException(className + ": create() throws", failure);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
    try {
      program.start();
    } catch (ArrayIndexOutOfBoundsException full) {
      return ProgramResult.failed("puts more than the buffer holds");
    }
    int[] values = new int[program.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = program.value(i);
    }
    return ProgramResult.of(values);
  }
}
