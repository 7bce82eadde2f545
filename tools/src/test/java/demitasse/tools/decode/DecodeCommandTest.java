package demitasse.tools.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.tools.rig.AppElf;
import demitasse.tools.rig.CommandLineRun;
import demitasse.tools.rig.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeCommandTest {
  private static final String REPORT =
      "{\"debug_formats\": [{\"text\": \"one {}\", \"file\": \"C.java\", \"line\": 3}],"
          + "\"exception_types\": [\"a.B\"], \"exception_locations\": [\"X.java:5\"]}";

  @TempDir Path directory;

  @Test
  void itAnswersWhileTheBoardStillRuns() throws Exception {
    Path report = Files.writeString(directory.resolve("report.json"), REPORT);
    Process process = start("decode", "--report", report.toString());
    OutputStream board = process.getOutputStream();
    InputStream shown = process.getInputStream();
    board.write("tock$ ".getBytes(ISO_8859_1));
    board.flush();
    assertThat(new String(shown.readNBytes(6), ISO_8859_1)).isEqualTo("tock$ ");

    board.write(Frames.of(0, 0, 7));
    board.flush();
    String line = "\r\n[debug] C.java:3 one 7\r\n";
    assertThat(new String(shown.readNBytes(line.length()), ISO_8859_1)).isEqualTo(line);

    board.write(new byte[] {(byte) 0xFF, 'A'});
    board.close();
    assertThat(shown.readAllBytes()).containsExactly(0xFF, 'A');
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void functionsAreThoseOfTheElfFile() throws Exception {
    Path elf = AppElf.build(directory, "app.elf");
    Process process = start("decode", "--elf", elf.toString());
    try (OutputStream board = process.getOutputStream()) {
      board.write("  pc 0x80000000  lr 0xfffffff9  xPSR 0x0\n".getBytes(ISO_8859_1));
    }

    assertThat(new String(process.getInputStream().readAllBytes(), ISO_8859_1))
        .startsWith("  pc 0x80000000  lr 0xfffffff9  xPSR 0x0\n");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void withoutReportAndElfTheCommandLineIsWrong() {
    CommandLineRun run = CommandLineRun.of("decode");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).startsWith("Give --report, --elf or both\n");
  }

  @Test
  void aFileThatIsNoReportIsNamed() throws IOException {
    for (String text :
        List.of("", "[]", "{", "{\"debug_formats\": 1}", "{\"debug_formats\": [7]}")) {
      Path report = Files.writeString(directory.resolve("report.json"), text);

      CommandLineRun run = CommandLineRun.of("decode", "--report", report);

      assertThat(run.status()).as(text).isEqualTo(1);
      assertThat(run.errors()).contains("report.json: is not the compiler's report");
    }
  }

  private Process start(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(arguments);
    builder.command().add(0, Repository.root().resolve("scripts/demitasse").toString());
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
