package demitasse.compiler;

import demitasse.compiler.analysis.TrustedPackages;
import demitasse.corpus.CorpusPrograms;
import demitasse.corpus.trusted.ProcessMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles programs of the corpus, for the tests that run them on the rigs. */
public final class CorpusCompilation {
  private CorpusCompilation() {}

  /** The class path of the corpus: its own classes and the machine package. */
  public static List<Path> classPath() {
    Path machine = locationOf(demitasse.machine.Memory.class);
    return List.of(CorpusPrograms.directory(), machine);
  }

  private static Path locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException("class path entry without a path", e);
    }
  }

  /** The packages trusted with the machine: the corpus has one of its own. */
  public static TrustedPackages trusted() {
    List<String> packages = new ArrayList<>(TrustedPackages.DEFAULT.prefixes());
    packages.add(ProcessMemory.class.getPackageName());
    return new TrustedPackages(packages);
  }

  /** Compiles a program and writes its C file; a refused program is an error. */
  public static Path compile(String className, String prefix, Path directory) {
    CompilerOptions options =
        new CompilerOptions(classPath(), className, prefix + "program", prefix, trusted());
    CompilerResult result = Compiler.compile(options);
    if (!result.isSuccessful()) {
      StringBuilder text = new StringBuilder(className + " does not compile:");
      result.diagnostics().forEach(error -> text.append('\n').append(error.format()));
      throw new AssertionError(text.toString());
    }
    try {
      Path file = directory.resolve(options.name() + ".c");
      Files.writeString(file, result.unit().source());
      Files.writeString(directory.resolve(options.name() + ".h"), result.unit().header());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
  }
}
