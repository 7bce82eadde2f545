package demitasse.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QemuRigTest {
  @TempDir static Path directory;
  private static List<ProgramResult> results;

  @BeforeAll
  static void runAll() throws IOException {
    List<Path> files = RigPrograms.write(directory);
    List<QemuRig.Program> programs = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      programs.add(new QemuRig.Program(RigPrograms.prefix(i), files.get(i)));
    }
    results = new QemuRig("-Os", Duration.ofMinutes(1)).run(programs);
  }

  @Test
  void valuesArriveInOrder() {
    assertThat(results.get(0)).isEqualTo(ProgramResult.of(1, -2, Integer.MIN_VALUE));
  }

  @Test
  void anUncaughtExceptionIsReported() {
    assertThat(results.get(1).failure()).isEqualTo("uncaught exception: type 7, location 99");
  }

  @Test
  void memoryIsLittleEndianAndZeroBeforeEachProgram() {
    assertThat(results.get(2)).isEqualTo(ProgramResult.of(0, 0x7F00, 0x7F00));
    assertThat(results.get(6)).isEqualTo(ProgramResult.of(0));
  }

  @Test
  void aFaultNamesItsKindAndFunction() {
    assertThat(results.get(3).failure()).startsWith("BusFault at 0x").contains("p3_corpus_run");
  }

  @Test
  void aLoopWithoutEndIsReportedAndTheRestRuns() {
    assertThat(results.get(4).failure())
        .startsWith("did not end in the program's time limit: at 0x")
        .contains("p4_corpus_run");
  }

  @Test
  void regionsNest() {
    assertThat(results.get(5)).isEqualTo(ProgramResult.of(1, 1, 2, 0, 3));
  }

  @Test
  void aNegativeCountIsReported() {
    assertThat(results.get(7).failure()).isEqualTo("corpus_count() is -5");
  }

  @Test
  void arithmeticIsJavas() {
    assertThat(results.get(8)).isEqualTo(RigArithmetic.EXPECTED);
  }

  @Test
  void theBatchTimeLimitHoldsEvenIfAProgramMasksInterrupts() throws IOException {
    Path source = directory.resolve("masked.c");
    Files.writeString(
        source,
        """
        #include "demitasse/runtime.h"
        void m_corpus_run(void) { for (;;) { demitasse_disable_interrupts(); } }
        int32_t m_corpus_count(void) { return 0; }
        int32_t m_corpus_value(int32_t index) { return index; }
        """);

    List<ProgramResult> masked =
        new QemuRig("-O2", Duration.ofSeconds(2)).run(List.of(new QemuRig.Program("m_", source)));

    assertThat(masked.get(0).failure()).startsWith("did not end in the batch's time limit");
  }

  @Test
  void gccsDiagnosticsAreInTheMessage() throws IOException {
    Path source = directory.resolve("wrong.c");
    Files.writeString(source, "void w_corpus_run(void) { undeclared_function(); }\n");

    assertThatThrownBy(
            () ->
                new QemuRig("-O2", Duration.ofSeconds(2))
                    .run(List.of(new QemuRig.Program("w_", source))))
        .isInstanceOf(RigFailure.class)
        .hasMessageContaining("wrong.c:1")
        .hasMessageContaining("undeclared_function");
  }
}
