package demitasse.measure;

import demitasse.hardware.Repository;
import demitasse.tools.ToolCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command-line tool that measures a built kernel: its size, and what system calls take. */
@Command(
    name = "demitasse-measure",
    subcommands = {SizeCommand.class, BenchCommand.class, CommandLine.HelpCommand.class},
    description = "Measures a built kernel.")
public final class Measure extends ToolCommand implements Runnable {
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Measure()).execute(arguments));
  }

  @Override
  public void run() {
    check(false, "Name a subcommand");
  }

  /** Writes a report that machines read. */
  static void write(String name, String json) {
    Path file = Repository.root().resolve("build/reports").resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
