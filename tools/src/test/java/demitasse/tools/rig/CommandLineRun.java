package demitasse.tools.rig;

import demitasse.tools.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * One run of the command line in this JVM.
 *
 * @param status the exit status
 * @param output what it printed
 * @param errors what it printed as errors
 */
public record CommandLineRun(int status, String output, String errors) {
  /** Runs it with these arguments, each as text. */
  public static CommandLineRun of(Object... arguments) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(output, true));
    command.setErr(new PrintWriter(errors, true));
    int status = command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new CommandLineRun(status, output.toString(), errors.toString());
  }
}
