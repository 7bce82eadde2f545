package demitasse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures the compiler's code against hand-written C; run by {@code make bench-compiler}. */
@Tag("bench")
final class CompilerBenchTest {
  private static final List<String> OPTIMISATIONS = List.of("-O2", "-Os");

  private final BenchReport report = new BenchReport();
  private final List<String> failures = new ArrayList<>();

  @Test
  void measure() throws Exception {
    Path root = CortexMBuild.repositoryRoot();
    CortexMBuild build = new CortexMBuild(root.resolve("compiler/target/bench"));

    for (Kernel kernel : Kernel.values()) {
      for (String optimisation : OPTIMISATIONS) {
        report.add(row(build, kernel, optimisation));
      }
    }

    System.out.println(report.text());
    Path file = root.resolve("build/reports/bench-compiler.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, report.json());
    assertThat(failures).as("what could not be measured").isEmpty();
  }

  private BenchRow row(CortexMBuild build, Kernel kernel, String optimisation)
      throws InterruptedException {
    BenchRow row = new BenchRow(kernel, optimisation);
    for (Variant variant : Variant.values()) {
      String name = row.name() + " " + variant.title();
      try {
        Path object = build.object(kernel, variant, optimisation);
        InstructionCounter.Count count = InstructionCounter.count(build.link(object));
        if (count.checksum() == kernel.checksumOnJvm()) {
          row.add(variant, count.instructions(), ObjectSizes.of(object));
        } else {
          failures.add(name + " returned another checksum than on the JVM");
        }
      } catch (IOException exception) {
        failures.add(name + " " + exception.getMessage());
      }
    }
    return row;
  }
}
