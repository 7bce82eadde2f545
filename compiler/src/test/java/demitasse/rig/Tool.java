package demitasse.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Processes and temporary directories: what the rigs ask of the operating system. */
final class Tool {
  private Tool() {}

  /** What a process printed, both streams, and its exit status; -1 if it was killed for time. */
  record Ended(int status, String output) {}

  /** Runs a command to its end, or kills it when the limit has passed. */
  static Ended run(Path directory, Duration limit, List<String> command) {
    try {
      Path output = Files.createTempFile(directory, "tool", ".log");
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String text = Files.readString(output, java.nio.charset.StandardCharsets.ISO_8859_1);
      Files.delete(output);
      return new Ended(ended ? process.exitValue() : -1, text);
    } catch (IOException failure) {
      throw new RigFailure("Cannot run " + String.join(" ", command), failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new RigFailure("Interrupted while running " + command.get(0), failure);
    }
  }

  static Path createDirectory() {
    try {
      return Files.createTempDirectory("demitasse-rig");
    } catch (IOException failure) {
      throw new RigFailure("Cannot create a temporary directory", failure);
    }
  }

  static void deleteDirectory(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new RigFailure("Cannot delete " + directory, failure);
    }
  }

  /** The root of the repository: the nearest directory upwards that has the C runtime. */
  static Path repository() {
    Path start = Path.of("").toAbsolutePath();
    for (Path directory = start; directory != null; directory = directory.getParent()) {
      if (Files.isDirectory(directory.resolve("runtime-c"))) {
        return directory;
      }
    }
    throw new RigFailure("No directory runtime-c in or above " + start);
  }
}
