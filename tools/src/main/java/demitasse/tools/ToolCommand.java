package demitasse.tools;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have: the option {@code --help}, and where to print. */
public abstract class ToolCommand {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this text.")
  @SuppressWarnings("UnusedVariable") // because picocli acts on it
  private boolean isHelpAsked;

  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  protected final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Refuses the command line, with status 2, unless it is right. */
  protected final void check(boolean isRight, String problem) {
    if (!isRight) {
      throw new ParameterException(spec.commandLine(), problem);
    }
  }
}
