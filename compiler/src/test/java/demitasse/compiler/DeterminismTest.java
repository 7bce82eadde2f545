package demitasse.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.arrays.MatrixProduct;
import demitasse.corpus.dispatch.EightImplementations;
import demitasse.corpus.dispatch.InterfaceHierarchy;
import demitasse.corpus.exceptions.NestedTry;
import demitasse.corpus.kernelish.ProcessTable;
import demitasse.corpus.kernelish.Schedulers;
import demitasse.corpus.kernelish.VirtualAlarmMux;
import demitasse.corpus.objects.CyclicGraph;
import demitasse.corpus.statics.DispatchTables;
import demitasse.corpus.strings.SwitchAtBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, in JVMs that differ in all that must not matter. */
class DeterminismTest {
  private static final List<Class<? extends CorpusProgram>> PROGRAMS =
      List.of(
          MatrixProduct.class,
          EightImplementations.class,
          InterfaceHierarchy.class,
          NestedTry.class,
          ProcessTable.class,
          Schedulers.class,
          VirtualAlarmMux.class,
          CyclicGraph.class,
          DispatchTables.class,
          SwitchAtBuild.class);

  @TempDir Path directory;

  /** Compiles all programs into one directory, in a JVM of its own. */
  public static final class CompileAll {
    private CompileAll() {}

    public static void main(String[] arguments) {
      for (Class<? extends CorpusProgram> program : PROGRAMS) {
        CommandLineRun.compile(program, Path.of(arguments[0]));
      }
    }
  }

  @Test
  void twoJvmsWriteTheSameBytes() throws IOException {
    Map<String, String> first = compileAll("first", List.of("-XX:hashCode=5", "-Xint"));
    Map<String, String> second =
        compileAll("second", List.of("-XX:hashCode=3", "-XX:TieredStopAtLevel=1"));

    assertThat(first).hasSize(4 * PROGRAMS.size());
    assertThat(second).isEqualTo(first);
  }

  /** Identity hash codes differ by the option, and those of Set.of and Map.of in each JVM. */
  private Map<String, String> compileAll(String name, List<String> options) throws IOException {
    Path output = Files.createDirectory(directory.resolve(name));
    FreshJvm.run(options, CompileAll.class, List.of(output.toString()));
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
