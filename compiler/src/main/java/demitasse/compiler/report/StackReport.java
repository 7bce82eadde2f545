package demitasse.compiler.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that prints a program's worst-case stack depth, with the path that leads to it. */
@Command(
    name = "stack",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints the worst-case stack depth, from what gcc -fcallgraph-info=su wrote.")
public final class StackReport implements Callable<Integer> {
  @Option(
      names = "--root",
      paramLabel = "FUNCTION",
      required = true,
      description = "A function whose stack is asked for.")
  private List<String> roots = new ArrayList<>();

  @Option(
      names = "--calls",
      paramLabel = "REPORT",
      description = "The compiler's JSON report, which has the candidates of indirect calls.")
  private List<Path> reports = new ArrayList<>();

  @Option(
      names = "--declare",
      paramLabel = "FUNCTION=BYTES",
      description = "What a function that gcc did not compile takes, with all that it calls.")
  private Map<String, Integer> declaredBytes = new LinkedHashMap<>();

  @Option(
      names = "--limit",
      paramLabel = "BYTES",
      description = "The size of the stack: a greater depth is an error.")
  private int limitBytes = Integer.MAX_VALUE;

  @Option(
      names = "--append",
      paramLabel = "REPORT",
      description = "The build's report, without .txt and .json: gets the result as a section.")
  private Path appendTo;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "The .ci files, or directories that have them.")
  private List<Path> files = new ArrayList<>();

  @Spec private CommandSpec spec;

  /** Prints the paths; 1 if there is no bound, it is above the limit, or a file is not right. */
  @Override
  public Integer call() {
    PrintWriter errors = spec.commandLine().getErr();
    try {
      return report(spec.commandLine().getOut(), errors);
    } catch (NoSuchFileException e) {
      errors.println("error: there is no file " + e.getFile());
    } catch (IOException e) {
      errors.println("error: " + e.getMessage());
    }
    return 1;
  }

  private int report(PrintWriter output, PrintWriter errors) throws IOException {
    StackGraph graph = StackGraph.read(callGraphFiles());
    StackDepth depth = new StackDepth(graph, IndirectCalls.read(reports), declaredBytes);
    List<StackPath> paths;
    try {
      paths = depth.worstPaths(roots);
    } catch (StackDepthException e) {
      e.problems().forEach(problem -> errors.println("error: " + problem));
      return 1;
    }
    paths.forEach(path -> output.print(path.format()));
    output.flush();
    if (appendTo != null) {
      new ReportWriter(appendTo).append(paths);
    }
    int worstBytes = paths.stream().mapToInt(StackPath::bytes).max().orElse(0);
    if (worstBytes > limitBytes) {
      errors.printf("error: the stack has %d bytes, %d are needed%n", limitBytes, worstBytes);
      return 1;
    }
    return 0;
  }

  private List<Path> callGraphFiles() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (Stream<Path> inside = Files.list(file)) {
          inside.filter(path -> path.toString().endsWith(".ci")).sorted().forEach(found::add);
        }
      } else {
        found.add(file);
      }
    }
    return found;
  }
}
