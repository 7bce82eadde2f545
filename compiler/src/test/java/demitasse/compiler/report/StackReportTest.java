package demitasse.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command, on call graphs of which every byte is known. */
class StackReportTest {
  private static final String CALL_GRAPH =
      """
      graph: { title: "board.c"
      node: { title: "b.c:Console_write" label: "Console_write\\nC.java:8:12\\n24 bytes (static)" }
      node: { title: "demitasse_put" label: "demitasse_put\\nruntime.h:3:5" shape : ellipse }
      edge: { sourcename: "b.c:Console_write" targetname: "demitasse_put" label: "C.java:9:3" }
      node: { title: "demitasse_main" label: "demitasse_main\\nBoard.java:4:5\\n16 bytes (static)" }
      node: { title: "__indirect_call" label: "Indirect Call Placeholder" shape : ellipse }
      edge: { sourcename: "demitasse_main" targetname: "__indirect_call" label: "Board.java:5:7" }
      }
      """;
  private static final String REPORT =
      """
      {"checks": {"kept": 3},
       "indirect_calls": [
         {"caller": "demitasse_main", "file": "Board.java", "line": 5,
          "candidates": ["Console_write"]}]}
      """;

  @TempDir Path directory;
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("board.ci"), CALL_GRAPH);
    Files.writeString(directory.resolve("board-report.json"), REPORT);
  }

  @Test
  void pathIsPrintedWithItsFrames() {
    int status = run("--declare", "demitasse_put=100", "--limit", "140");

    assertThat(errors.toString()).isEmpty();
    assertThat(output.toString())
        .isEqualTo(
            """
            worst-case stack of demitasse_main: 140 bytes
               bytes    total  function
                  16       16  demitasse_main
                  24       40  Console_write, called at Board.java:5
                 100      140  demitasse_put, called at C.java:9
            """);
    assertThat(status).isZero();
  }

  @Test
  void depthAboveTheLimitIsAnError() {
    int status = run("--declare", "demitasse_put=101", "--limit", "140");

    assertThat(errors.toString()).isEqualTo("error: the stack has 140 bytes, 141 are needed\n");
    assertThat(status).isEqualTo(1);
  }

  @Test
  void problemsArePrinted() {
    int status = run();

    assertThat(errors.toString())
        .isEqualTo(
            "error: no stack size is known for demitasse_put"
                + " (called by Console_write at C.java:9)\n");
    assertThat(output.toString()).isEmpty();
    assertThat(status).isEqualTo(1);
  }

  @Test
  void lineThatIsNotUnderstoodIsAnError() throws IOException {
    Files.writeString(directory.resolve("other.ci"), "node: { color: red }\n");

    int status = run("--declare", "demitasse_put=100");

    assertThat(errors.toString()).contains("other.ci: not understood: node: { color: red }");
    assertThat(status).isNotZero();
  }

  @Test
  void resultIsAppendedToTheReportOnce() throws IOException {
    Files.writeString(directory.resolve("board-report.txt"), "Report of board\n");
    String base = directory.resolve("board-report").toString();

    run("--declare", "demitasse_put=60", "--append", base);
    int status = run("--declare", "demitasse_put=100", "--append", base);

    assertThat(status).isZero();
    assertThat(directory.resolve("board-report.txt"))
        .content()
        .isEqualTo(
            """
            Report of board

            Stack
            -----
            worst-case stack of demitasse_main: 140 bytes
               bytes    total  function
                  16       16  demitasse_main
                  24       40  Console_write, called at Board.java:5
                 100      140  demitasse_put, called at C.java:9
            """);
    assertThat(directory.resolve("board-report.json"))
        .content()
        .contains("\"kept\": 3")
        .containsOnlyOnce("\"stack\"")
        .contains("\"root\": \"demitasse_main\",\n      \"bytes\": 140,")
        .contains("\"called_at\": \"Board.java:5\"");
  }

  @Test
  void missingFileIsAnError() {
    int status = run("--declare", "demitasse_put=100", "--append", "no/such-report");

    assertThat(errors.toString()).isEqualTo("error: there is no file no/such-report.json\n");
    assertThat(status).isEqualTo(1);
  }

  @Test
  void reportThatIsNoReportIsAnError() throws IOException {
    Files.writeString(directory.resolve("board-report.json"), "{\"indirect_calls\": [{}]}");

    int status = run("--declare", "demitasse_put=100");

    assertThat(errors.toString()).contains("board-report.json: indirect_calls are not as");
    assertThat(status).isNotZero();
  }

  private int run(String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.addAll(List.of("--root", "demitasse_main"));
    arguments.addAll(List.of("--calls", directory.resolve("board-report.json").toString()));
    arguments.add(directory.toString());
    CommandLine command = new CommandLine(new StackReport());
    // Buffered as the process's own output is: what is not flushed never appears.
    command.setOut(new PrintWriter(new BufferedWriter(output)));
    command.setErr(new PrintWriter(errors, true));
    return command.execute(arguments.toArray(new String[0]));
  }
}
