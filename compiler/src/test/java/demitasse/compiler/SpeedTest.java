package demitasse.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.CorpusPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a compilation takes on one core, from the start of the JVM to the written files. */
class SpeedTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration LIMIT_OF_MANY_DRIVERS = Duration.ofSeconds(60);
  private static final int DRIVERS = 400;
  private static final int ATTEMPTS = 3;

  @TempDir Path directory;

  @Test
  void largestProgramCompilesInFiveSeconds() throws IOException {
    Class<? extends CorpusProgram> largest =
        CorpusPrograms.all().stream().max(Comparator.comparing(SpeedTest::bytecodeBytes)).get();
    List<String> arguments = CommandLineRun.compilation(largest, directory);

    Duration fastest = run(arguments);
    // The other core's work, or this one's, may be in the way of one attempt.
    for (int i = 1; i < ATTEMPTS && fastest.compareTo(LIMIT) >= 0; i++) {
      Duration next = run(arguments);
      fastest = next.compareTo(fastest) < 0 ? next : fastest;
    }

    write("largest program of the corpus, " + largest.getSimpleName(), fastest);
    assertThat(fastest).isLessThan(LIMIT);
  }

  @Test
  void boardWithManyDriversCompiles() throws IOException {
    Path classes = ManyDrivers.compile(directory, DRIVERS);
    List<String> arguments = CommandLineRun.compilation(CorpusProgram.class, directory);
    arguments.set(1, classes + ":" + arguments.get(1));
    arguments.set(3, ManyDrivers.BOARD);

    Duration duration = run(arguments);

    write("board with " + DRIVERS + " drivers", duration);
    assertThat(duration).isLessThan(LIMIT_OF_MANY_DRIVERS);
  }

  private static Duration run(List<String> arguments) throws IOException {
    List<String> oneCore = List.of("-XX:ActiveProcessorCount=1", "-XX:TieredStopAtLevel=1");
    return FreshJvm.run(oneCore, Main.class, arguments);
  }

  private static void write(String what, Duration duration) throws IOException {
    String line = String.format("speed: %s: %.2f s%n", what, duration.toMillis() / 1000.0);
    Path counts = Files.createDirectories(Path.of("target", "counts"));
    String name = what.replaceAll("[^a-z]+", "-").replaceAll("-.*", "");
    Files.writeString(counts.resolve("speed-" + name + ".txt"), line);
  }

  /** The class files of a program and of its nested classes. */
  private static long bytecodeBytes(Class<?> program) {
    Path file = CorpusPrograms.directory().resolve(program.getName().replace('.', '/') + ".class");
    String name = program.getSimpleName();
    long bytes = 0;
    try (Stream<Path> beside = Files.list(file.getParent())) {
      List<Path> files = new ArrayList<>(beside.toList());
      files.removeIf(path -> !path.getFileName().toString().matches(name + "(\\$.*)?\\.class"));
      for (Path one : files) {
        bytes += Files.size(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + file.getParent(), e);
    }
    return bytes;
  }
}
