package demitasse.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import demitasse.corpus.CorpusPrograms;
import demitasse.rig.Batches;
import demitasse.rig.HostRig;
import demitasse.rig.ProgramResult;
import demitasse.rig.QemuRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The corpus: each program puts the same values on the JVM, the host and the Cortex-M4. */
@Tag("conformance")
class ConformanceTest {
  private static final int MINIMUM_PROGRAMS = 250;
  private static final int BATCH = 100;
  private static final Duration BATCH_LIMIT = Duration.ofMinutes(2);
  private static final Path COUNTS = Path.of("target", "counts", "conformance.txt");

  @TempDir static Path directory;
  private static CompiledCorpus corpus;
  private static RigRun host;
  private static RigRun small;
  private static RigRun fast;

  /** One rig's results, as they come in, and how many were equal to the JVM's so far. */
  private record RigRun(CompletableFuture<List<ProgramResult>> results, AtomicInteger equal) {
    static RigRun start(Batches rig) {
      Supplier<List<ProgramResult>> run = () -> corpus.run(rig);
      return new RigRun(CompletableFuture.supplyAsync(run), new AtomicInteger());
    }

    /** One test for each program. */
    Stream<DynamicTest> tests() {
      List<DynamicTest> tests = new ArrayList<>();
      List<ProgramResult> all = results.join();
      for (int i = 0; i < all.size(); i++) {
        CompiledCorpus.Program program = corpus.programs().get(i);
        ProgramResult result = all.get(i);
        tests.add(dynamicTest(program.name(), () -> check(program, result)));
      }
      return tests.stream();
    }

    private void check(CompiledCorpus.Program program, ProgramResult result) {
      assertThat(result.failure()).as("how %s failed", program.name()).isNull();
      int[] expected = CorpusPrograms.valuesOnJvm(program.type());
      int index = Arrays.mismatch(expected, result.values());
      if (index >= 0) {
        fail(
            "%s: the first difference is at index %d: the JVM put %s, the rig %s"
                .formatted(program.name(), index, at(expected, index), at(result.values(), index)));
      }
      equal.incrementAndGet();
    }

    private static String at(int[] values, int index) {
      return index < values.length ? String.valueOf(values[index]) : "nothing more";
    }
  }

  @BeforeAll
  static void runAll() throws InterruptedException {
    corpus = CompiledCorpus.compile(directory);
    host = RigRun.start(new Batches(BATCH, ConformanceTest::runOnHost));
    small = RigRun.start(new Batches(BATCH, new QemuRig("-Os", BATCH_LIMIT)::run));
    fast = RigRun.start(new Batches(BATCH, new QemuRig("-O2", BATCH_LIMIT)::run));
  }

  @AfterAll
  static void writeCounts() throws IOException {
    Files.createDirectories(COUNTS.getParent());
    Files.writeString(
        COUNTS,
        "conformance: %d programs; equal on host %d, on Cortex-M4 %d with -Os, %d with -O2%n"
            .formatted(
                corpus.programs().size(),
                host.equal().get(),
                small.equal().get(),
                fast.equal().get()));
  }

  @Test
  void theCorpusIsLarge() {
    assertThat(corpus.programs()).hasSizeGreaterThanOrEqualTo(MINIMUM_PROGRAMS);
  }

  @TestFactory
  Stream<DynamicTest> programsAreEqualOnTheHost() {
    return host.tests();
  }

  @TestFactory
  Stream<DynamicTest> programsAreEqualOnTheCortexM4() {
    return small.tests();
  }

  @TestFactory
  Stream<DynamicTest> programsOptimisedForSpeedAreEqualOnTheCortexM4() {
    return fast.tests();
  }

  private static List<ProgramResult> runOnHost(List<QemuRig.Program> programs) {
    List<Path> sources = programs.stream().map(QemuRig.Program::source).toList();
    try (HostRig rig = HostRig.build("-O2", sources)) {
      return programs.stream().map(program -> rig.run(program.symbolPrefix())).toList();
    }
  }
}
