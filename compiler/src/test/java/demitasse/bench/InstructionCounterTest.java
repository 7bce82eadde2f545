package demitasse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts instruction sequences whose length is known. */
final class InstructionCounterTest {
  @TempDir static Path directory;
  private static CortexMBuild build;

  @BeforeAll
  static void buildHarness() throws Exception {
    build = new CortexMBuild(directory);
  }

  @Test
  void returnAloneIsOneInstruction() throws Exception {
    assertThat(count("").instructions()).isEqualTo(1);
  }

  @Test
  void straightLinesOfEachLengthAreCountedExactly() throws Exception {
    for (int length = 1; length <= 7; length++) {
      assertThat(count("nop\n".repeat(length)).instructions()).isEqualTo(length + 1);
    }
  }

  @Test
  void longLoopIsCountedExactly() throws Exception {
    String loop = "ldr r0, =123457\n1: subs r0, #1\nbne 1b\n";

    // The load, two instructions each time round, the return.
    assertThat(count(loop).instructions()).isEqualTo(1 + 2 * 123457 + 1);
  }

  @Test
  void loadsStoresCallsAndDivisionsCountAsOneEach() throws Exception {
    String mixed =
        "push {r4, lr}\nmov r0, sp\nldr r1, [r0]\nstr r1, [r0]\nudiv r2, r0, r1\nbl 2f\n"
            + "b 3f\n2: bx lr\n3: pop {r4, lr}\n";

    assertThat(count(mixed).instructions()).isEqualTo(10);
  }

  @Test
  void skippedInstructionOfAnItBlockCounts() throws Exception {
    assertThat(count("cmp r0, r0\nit ne\nmovne r0, #1\n").instructions()).isEqualTo(4);
  }

  @Test
  void resultIsReturned() throws Exception {
    assertThat(count("ldr r0, =0x89abcdef\n").checksum()).isEqualTo(0x89abcdef);
  }

  @Test
  void moreThanTheCounterHoldsIsAnError() {
    assertThatThrownBy(() -> count("ldr r0, =2000000\n1: subs r0, #1\nbne 1b\n"))
        .hasMessageContaining("overflow");
  }

  @Test
  void faultIsAnError() {
    assertThatThrownBy(() -> count("udf #0\n")).hasMessageContaining("exception of the processor");
  }

  private static InstructionCounter.Count count(String body) throws Exception {
    String program =
        ".syntax unified\n.thumb\n.text\n"
            + ".global bench_prepare\n.type bench_prepare, %function\nbench_prepare: bx lr\n"
            + ".global bench_run\n.type bench_run, %function\nbench_run:\n"
            + body
            + "bx lr\n.ltorg\n";
    Path source = Files.writeString(directory.resolve("sequence.S"), program);
    return InstructionCounter.count(build.link(build.compile(source, "sequence", List.of())));
  }
}
