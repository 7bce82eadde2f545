package demitasse.compiler;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * One run of the compiler's command line in this JVM.
 *
 * @param status the exit status
 * @param output what it printed
 * @param errors what it printed as errors
 */
public record CommandLineRun(int status, String output, String errors) {
  /** Runs it with these arguments. */
  public static CommandLineRun of(String... arguments) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    CommandLine command = new CommandLine(new Main());
    command.setOut(new PrintWriter(output, true));
    command.setErr(new PrintWriter(errors, true));
    int status = command.execute(arguments);
    return new CommandLineRun(status, output.toString(), errors.toString());
  }

  /** The arguments that compile a board of the tests' class path. */
  public static List<String> compilation(Class<?> board, Path directory) {
    String classPath =
        CorpusCompilation.classPath().stream().map(Path::toString).collect(Collectors.joining(":"));
    return new ArrayList<>(
        List.of(
            "--classpath",
            classPath,
            "--board",
            board.getName(),
            "--output",
            directory.toString(),
            "--name",
            board.getSimpleName()));
  }

  /** Compiles a board of the tests' class path, which must succeed; its C file. */
  public static Path compile(Class<?> board, Path directory) {
    CommandLineRun run = of(compilation(board, directory).toArray(new String[0]));
    if (run.status() != 0) {
      throw new AssertionError(run.errors());
    }
    return directory.resolve(board.getSimpleName() + ".c");
  }
}
