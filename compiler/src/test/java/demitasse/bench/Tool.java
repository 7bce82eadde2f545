package demitasse.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the machine that builds, run to its end. */
final class Tool {
  private static final int TIMEOUT_SECONDS = 120;

  private Tool() {}

  /** Runs the command and returns what it printed; fails, with that, unless its status is 0. */
  static String run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("bench-tool", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String printed = Files.readString(output, StandardCharsets.ISO_8859_1);
      if (!ended) {
        throw new IOException("timed out: " + String.join(" ", command) + "\n" + printed);
      }
      if (process.exitValue() != 0) {
        throw new IOException("failed: " + String.join(" ", command) + "\n" + printed);
      }
      return printed;
    } finally {
      Files.delete(output);
    }
  }
}
