package demitasse.tools.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that has ended.
 *
 * @param status its exit status
 * @param output what it printed
 * @param errors what it printed as errors
 */
public record Ran(int status, String output, String errors) {
  private static final int LIMIT_SECONDS = 60;

  /** Runs a command to its end; a command that takes too long is an error. */
  public static Ran of(Path directory, List<String> command) {
    try {
      Path output = Files.createTempFile("ran", ".out");
      Path errors = Files.createTempFile("ran", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().put("SOURCE_DATE_EPOCH", "1700000000");
      Process process = builder.start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("took too long: " + command);
      }
      Ran ran = new Ran(process.exitValue(), text(output), text(errors));
      Files.delete(output);
      Files.delete(errors);
      return ran;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
