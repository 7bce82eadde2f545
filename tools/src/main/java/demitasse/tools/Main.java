package demitasse.tools;

import demitasse.tools.decode.DecodeCommand;
import demitasse.tools.image.ImageCommand;
import demitasse.tools.inspect.InspectCommand;
import demitasse.tools.pack.PackCommand;
import demitasse.tools.run.RunCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command-line tool {@code demitasse}: makes, arranges and shows what a board loads, and runs
 * it.
 */
@Command(
    name = "demitasse",
    subcommands = {
      RunCommand.class,
      PackCommand.class,
      ImageCommand.class,
      InspectCommand.class,
      DecodeCommand.class,
      CommandLine.HelpCommand.class
    },
    description = "Makes, arranges and shows what a board loads, and runs simulated boards.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all went well",
      "1:an input cannot be used; nothing was written",
      "2:the command line is wrong"
    })
public final class Main extends ToolCommand implements Runnable {

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, with errors of inputs as one line and status 1. */
  public static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (!(failure instanceof InputException)) {
                throw failure;
              }
              command.getErr().println("demitasse: " + failure.getMessage());
              return 1;
            });
  }

  @Override
  public void run() {
    check(false, "Name a subcommand");
  }
}
