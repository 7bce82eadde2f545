package demitasse.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostRigTest {
  @TempDir static Path directory;
  private static HostRig rig;

  @BeforeAll
  static void buildAll() throws IOException {
    rig = HostRig.build("-O2", RigPrograms.write(directory), Duration.ofMillis(300));
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  @Test
  void valuesArriveInOrder() {
    assertThat(rig.run("p0_")).isEqualTo(ProgramResult.of(1, -2, Integer.MIN_VALUE));
  }

  @Test
  void aFunctionIsCalledByNameWithArguments() {
    assertThat(rig.call("p0_difference", 10, 3)).isEqualTo(7);
  }

  @Test
  void anUncaughtExceptionIsReported() {
    assertThat(rig.run("p1_").failure()).isEqualTo("uncaught exception: type 7, location 99");
  }

  @Test
  void memoryIsLittleEndianAndZeroBeforeEachProgram() {
    assertThat(rig.run("p2_")).isEqualTo(ProgramResult.of(0, 0x7F00, 0x7F00));
    assertThat(rig.run("p6_")).isEqualTo(ProgramResult.of(0));
  }

  @Test
  void aBadAddressIsReported() {
    assertThat(rig.run("p3_").failure()).isEqualTo("bus fault at 0x61000000");
  }

  @Test
  void aLoopWithoutEndIsReported() {
    assertThat(rig.run("p4_").failure()).isEqualTo("did not end in the time limit");
    assertThat(rig.run("p0_").ended()).isTrue();
  }

  @Test
  void regionsNest() {
    assertThat(rig.run("p5_")).isEqualTo(ProgramResult.of(1, 1, 2, 0, 3));
  }

  @Test
  void aNegativeCountIsReported() {
    assertThat(rig.run("p7_").failure()).isEqualTo("corpus_count() is -5");
  }

  @Test
  void arithmeticIsJavas() {
    assertThat(rig.run("p8_")).isEqualTo(RigArithmetic.EXPECTED);
  }

  @Test
  void wildCodeDoesNotEndTheJvm() throws IOException {
    Path source = directory.resolve("wild.c");
    Files.writeString(
        source,
        """
        #include <stdint.h>
        int32_t load_null(void) { return *(volatile int32_t *) 8; }
        int32_t divide(int32_t a, int32_t b) { return a / b; }
        int32_t trap(void) { __builtin_trap(); }
        """);
    try (HostRig wild = HostRig.build("-O2", List.of(source))) {
      assertThatThrownBy(() -> wild.call("load_null")).hasMessage("load_null: signal 11");
      assertThatThrownBy(() -> wild.call("divide", 1, 0)).hasMessage("divide: signal 8");
      assertThatThrownBy(() -> wild.call("trap")).hasMessage("trap: signal 4");
      assertThat(wild.call("divide", 7, 2)).isEqualTo(3);
    }
  }

  @Test
  void gccsDiagnosticsAreInTheMessage() throws IOException {
    Path source = directory.resolve("wrong.c");
    Files.writeString(source, "int wrong(void) { return undeclared_name; }\n");

    assertThatThrownBy(() -> HostRig.build("-O2", List.of(source)))
        .isInstanceOf(RigFailure.class)
        .hasMessageContaining("wrong.c:1")
        .hasMessageContaining("undeclared_name");
  }
}
