package demitasse.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The C of a Java kernel, as the compiler emits it. */
final class JavaCompilation {
  private JavaCompilation() {}

  /** Compiles the kernel and returns the C file. */
  static Path emit(Kernel kernel, Path directory) throws IOException, InterruptedException {
    String testClasspath = System.getProperty("surefire.test.class.path");
    Tool.run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            testClasspath == null ? System.getProperty("java.class.path") : testClasspath,
            "demitasse.compiler.Main",
            "--classpath",
            home(kernel.boardClass()) + ":" + home(demitasse.machine.EntryPoint.class),
            "--board",
            kernel.boardClass().getName(),
            "--output",
            directory.toString(),
            "--name",
            kernel.title()));
    return directory.resolve(kernel.title() + ".c");
  }

  private static String home(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException exception) {
      throw new IOException(exception);
    }
  }
}
