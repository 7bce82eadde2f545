package demitasse.compiler;

import demitasse.compiler.analysis.TrustedPackages;
import demitasse.compiler.report.ReportWriter;
import demitasse.compiler.report.StackReport;
import demitasse.compiler.verify.Diagnostic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The compiler's command line. */
@Command(
    name = "demitasse-compiler",
    mixinStandardHelpOptions = true,
    subcommands = StackReport.class,
    description = "Compiles a board's Java to one C file, a header and a report.")
public final class Main implements Callable<Integer> {
  /** The options that a compilation needs, and the command {@code stack} does not. */
  static final class Required {
    @Option(
        names = "--classpath",
        required = true,
        split = ":",
        description = "Directories and jars with the compiled classes, separated by ':'.")
    private List<Path> classPath;

    @Option(
        names = "--board",
        required = true,
        description = "The class whose static create() makes the image.")
    private String board;

    @Option(names = "--output", required = true, description = "The directory to write to.")
    private Path output;
  }

  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = false, multiplicity = "0..1")
  private Required required;

  @Option(names = "--name", description = "The files' name; the board class's name if absent.")
  private String name;

  @Option(
      names = "--symbol-prefix",
      defaultValue = "",
      description = "Goes before the C name of each entry point.")
  private String symbolPrefix;

  @Option(
      names = "--trust",
      description = "One more package that may use raw memory; with a dot at its end, all below.")
  private List<String> trusted = new ArrayList<>();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (required == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Missing options: --classpath, --board and --output");
    }
    CompilerOptions options = options();
    CompilerResult result = Compiler.compile(options);
    PrintWriter err = spec.commandLine().getErr();
    for (Diagnostic diagnostic : result.diagnostics()) {
      err.println(diagnostic.format());
    }
    if (!result.isSuccessful()) {
      int count = result.diagnostics().size();
      err.println(count + (count == 1 ? " error" : " errors") + "; no file was written");
      return 1;
    }
    write(options, result);
    return 0;
  }

  private CompilerOptions options() {
    for (Path path : required.classPath) {
      if (!Files.exists(path)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "--classpath: there is no " + path + "; compile the classes first");
      }
    }
    List<String> packages = new ArrayList<>(TrustedPackages.DEFAULT.prefixes());
    packages.addAll(trusted);
    CompilerOptions plain = CompilerOptions.of(required.classPath, required.board);
    String fileName = name == null ? plain.name() : name;
    return new CompilerOptions(
        required.classPath, required.board, fileName, symbolPrefix, new TrustedPackages(packages));
  }

  private void write(CompilerOptions options, CompilerResult result) throws IOException {
    Path output = required.output;
    Files.createDirectories(output);
    Files.writeString(output.resolve(options.name() + ".c"), result.unit().source());
    Files.writeString(output.resolve(options.name() + ".h"), result.unit().header());
    new ReportWriter(output.resolve(options.name() + "-report")).write(options, result);
  }
}
