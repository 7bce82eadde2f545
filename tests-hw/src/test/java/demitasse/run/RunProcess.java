package demitasse.run;

import demitasse.hardware.Repository;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code demitasse run} as a process of its own, with pipes in place of a terminal. */
final class RunProcess {
  private static final int LIMIT_SECONDS = 120;

  /**
   * What a run left.
   *
   * @param status its exit status
   * @param output what it printed
   * @param errors what it said
   */
  record Result(int status, String output, String errors) {}

  private RunProcess() {}

  /** Runs until it ends by itself, with {@code input} in its pipe. */
  static Result run(Path directory, String input, List<String> arguments) {
    Path output = directory.resolve("standard-output");
    Path errors = directory.resolve("standard-error");
    try {
      Process process =
          builder(arguments).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
      try (OutputStream pipe = process.getOutputStream()) {
        pipe.write(input.getBytes(StandardCharsets.ISO_8859_1));
      }
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + arguments);
      }
      return new Result(process.exitValue(), read(output), read(errors));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /** The command as the script starts it, in the directory of the test. */
  static ProcessBuilder builder(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddemitasse.root=" + Repository.root(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "demitasse.tools.Main",
                "run"));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
