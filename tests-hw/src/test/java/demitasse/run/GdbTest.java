package demitasse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** gdb-multiarch stops, steps and prints in the kernel's Java sources. */
final class GdbTest {
  private static final String WAITING = "Waiting for gdb: target remote localhost:";

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "gdb-multiarch")));
  }

  @Test
  void debuggerStopsAtLinesOfJava() throws IOException, InterruptedException {
    assumeTrue(isInstalled(), "gdb-multiarch is not installed");
    Process board =
        RunProcess.builder(
                List.of("--fast", "--gdb", "0", "--app", AppImage.file("counter-a").toString()))
            .redirectError(ProcessBuilder.Redirect.PIPE)
            .start();
    try (BufferedReader said = board.errorReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      assertThat(line).startsWith(WAITING);
      String port = line.substring(WAITING.length());

      String session =
          gdb(
              port,
              "break demitasse_switch_to_process",
              "continue",
              "backtrace",
              "stepi",
              "delete",
              "load",
              "watch demitasse_switch.state",
              "continue",
              "kill");

      assertThat(session)
          .contains("Breakpoint 1")
          .contains("Loading section .text")
          .contains("Transfer rate")
          .containsPattern("Kernel_run .* at demitasse/kernel/Kernel.java:\\d+")
          .containsPattern("Old value = 0\\s+New value = 1");
    } finally {
      board.destroyForcibly().waitFor();
    }
  }

  private static String gdb(String port, String... commands)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "gdb-multiarch",
                "-q",
                "-batch",
                Hardware.HAIL.kernel().toString(),
                "-ex",
                "set confirm off",
                "-ex",
                "target remote localhost:" + port));
    for (String each : commands) {
      command.addAll(List.of("-ex", each));
    }
    Process gdb = new ProcessBuilder(command).redirectErrorStream(true).start();
    gdb.getOutputStream().close();
    String output = new String(gdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    gdb.waitFor();
    return output;
  }
}
