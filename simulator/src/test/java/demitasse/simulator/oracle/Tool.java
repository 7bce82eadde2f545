package demitasse.simulator.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs other programs, and stops those that do not end. */
final class Tool {
  private static final long LIMIT_SECONDS = 120;

  private Tool() {}

  /**
   * Runs a program to its end, with nothing on its standard input.
   *
   * @return what it printed
   * @throws IllegalStateException if it fails or does not end; the message has what it printed
   */
  static String run(Path folder, List<String> command) {
    try {
      Path output = Files.createTempFile(folder, "tool", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String printed = Files.readString(output);
      Files.delete(output);
      if (!ended || process.exitValue() != 0) {
        throw new IllegalStateException(
            "%s: %s%n%s"
                .formatted(
                    String.join(" ", command),
                    ended ? "exit code " + process.exitValue() : "does not end",
                    printed));
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The folder of this module, wherever the tests were started. */
  static Path module() {
    String root = System.getProperty("demitasse.root");
    return root == null ? Path.of("").toAbsolutePath() : Path.of(root, "simulator");
  }
}
