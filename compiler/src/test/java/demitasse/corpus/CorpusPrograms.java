package demitasse.corpus;

import demitasse.machine.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The programs of the conformance corpus, found in the directory of test classes. */
public final class CorpusPrograms {
  private static final String SUFFIX = ".class";

  private CorpusPrograms() {}

  /** All concrete programs, sorted by class name; none of them is initialised by this call. */
  public static List<Class<? extends CorpusProgram>> all() {
    Path root = directory();
    Path corpus = root.resolve(CorpusProgram.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(SUFFIX) && name.indexOf('$') < 0)
          .map(name -> name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
          .sorted()
          .<Class<?>>map(CorpusPrograms::load)
          .filter(CorpusPrograms::isProgram)
          .<Class<? extends CorpusProgram>>map(type -> type.asSubclass(CorpusProgram.class))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The directory that holds the compiled programs, to be given to the compiler as class path. */
  public static Path directory() {
    try {
      return Path.of(
          CorpusProgram.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A fresh instance made by the program's {@code create()}, as the compiler makes it. */
  public static CorpusProgram create(Class<? extends CorpusProgram> program) {
    try {
      return (CorpusProgram) program.getMethod("create").invoke(null);
    } catch (InvocationTargetException failure) {
      throw new IllegalStateException(program.getName() + ".create() threw", failure.getCause());
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(program.getName() + " needs a public create()", failure);
    }
  }

  /** The values that one run of a fresh instance puts on this JVM. */
  public static int[] valuesOnJvm(Class<? extends CorpusProgram> program) {
    CorpusProgram instance = create(program);
    Machine.attach(new CorpusMemory());
    try {
      instance.start();
    } finally {
      Machine.attach(null);
    }
    int[] values = new int[instance.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = instance.value(i);
    }
    return values;
  }

  private static boolean isProgram(Class<?> type) {
    return CorpusProgram.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, CorpusPrograms.class.getClassLoader());
    } catch (ClassNotFoundException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
