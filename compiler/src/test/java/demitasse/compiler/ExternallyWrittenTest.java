package demitasse.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.EntryPoint;
import demitasse.machine.ExternallyWritten;
import demitasse.rig.Gcc;
import demitasse.rig.HostRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C writes the fields that Java declares so, by the names and offsets in the header. */
class ExternallyWrittenTest {
  /** A board whose fields C writes. */
  public static final class Board {
    @ExternallyWritten("the test's C, as an interrupt handler would")
    private static int pending = 5;

    @ExternallyWritten("the test's C, as DMA would")
    private static byte[] received = new byte[4];

    private final Counters counters = new Counters();

    public static Board create() {
      return new Board();
    }

    @EntryPoint("pending")
    int pending() {
      return pending;
    }

    @EntryPoint("received")
    int received(int index) {
      return received[index];
    }

    @EntryPoint("counted")
    long counted() {
      counters.padding++;
      return counters.ticks + counters.padding + counters.small;
    }
  }

  /** Fields of several widths, so that offsets are not trivial. */
  public static final class Counters {
    private byte padding;

    @ExternallyWritten("the test's C")
    private long ticks;

    @ExternallyWritten("the test's C")
    private short small;
  }

  @TempDir static Path directory;
  private static Path source;
  private static String header;

  @BeforeAll
  static void compile() throws IOException {
    CompilerOptions options =
        CompilerOptions.of(CorpusCompilation.classPath(), Board.class.getName())
            .named("external", "t_");
    CompilerResult result = Compiler.compile(options);
    assertThat(result.diagnostics()).isEmpty();
    header = result.unit().header();
    source = Files.writeString(directory.resolve("external.c"), result.unit().source());
    Files.writeString(directory.resolve("external.h"), header);
  }

  @Test
  void javaReadsWhatCWrites() throws IOException {
    Path writer =
        Files.writeString(
            directory.resolve("writer.c"),
            """
            #include "external.h"
            int32_t write_all(int32_t value) {
              t_demitasse_ExternallyWrittenTest_Board_pending = value;
              ((volatile int8_t *) t_demitasse_ExternallyWrittenTest_Board_received)[2] = 7;
              return 0;
            }
            """);
    try (HostRig rig = HostRig.build("-O2", List.of(source, writer))) {
      assertThat(rig.call("t_pending")).isEqualTo(5);
      assertThat(rig.call("t_received", 2)).isZero();

      rig.call("write_all", 77);

      assertThat(rig.call("t_pending")).isEqualTo(77);
      assertThat(rig.call("t_received", 2)).isEqualTo(7);
    }
  }

  @Test
  void theHeaderHasOffsetsThatGccForTheBoardConfirms() {
    assertThat(header)
        .contains("#define DEMITASSE_OFFSET_ExternallyWrittenTest_Counters_ticks 0\n")
        .contains("#define DEMITASSE_OFFSET_ExternallyWrittenTest_Counters_small 8\n");

    Gcc.board("-Os").compile(List.of(source), directory);
  }

  @Test
  void assemblyMayIncludeTheHeader() throws IOException {
    Path assembly =
        Files.writeString(
            directory.resolve("user.S"),
            """
            #include "external.h"
              .syntax unified
              .text
              ldr r0, [r1, #DEMITASSE_OFFSET_ExternallyWrittenTest_Counters_small]
            """);

    Gcc.board("-Os").compile(List.of(assembly), directory);
  }
}
