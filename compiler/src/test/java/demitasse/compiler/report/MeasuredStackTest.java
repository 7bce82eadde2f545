package demitasse.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import demitasse.compiler.CommandLineRun;
import demitasse.corpus.CorpusProgram;
import demitasse.corpus.dispatch.EightImplementations;
import demitasse.corpus.dispatch.ElementVisitors;
import demitasse.corpus.dispatch.StateMachineByObjects;
import demitasse.corpus.exceptions.ThroughInterfaceCalls;
import demitasse.corpus.kernelish.DeferredCalls;
import demitasse.corpus.kernelish.FaultContainment;
import demitasse.corpus.kernelish.VirtualAlarmMux;
import demitasse.rig.SingleProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The stack that the report promises, against what a program really uses in QEMU. */
class MeasuredStackTest {
  /**
   * How far the promise may be above one run: the path through a failed check to the handler of
   * uncaught exceptions, which no run takes, and the frames of one call that this run did not make.
   */
  private static final int SLACK_BYTES = 64;

  @TempDir Path directory;

  static List<Arguments> programs() {
    Stream<Class<? extends CorpusProgram>> programs =
        Stream.of(
            VirtualAlarmMux.class,
            FaultContainment.class,
            DeferredCalls.class,
            ElementVisitors.class,
            StateMachineByObjects.class,
            EightImplementations.class,
            ThroughInterfaceCalls.class);
    return programs
        .flatMap(program -> Stream.of("-Os", "-O2").map(level -> Arguments.of(program, level)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void noRunUsesMoreThanTheBound(Class<? extends CorpusProgram> program, String optimization)
      throws IOException {
    Path source = CommandLineRun.compile(program, directory);
    Path report = directory.resolve(program.getSimpleName() + "-report");
    SingleProgram image =
        SingleProgram.build(source, directory, optimization, "-fcallgraph-info=su", "-fno-ipa-icf");

    int measured = image.measureStack();
    int bound = appendStack(report);

    assertThat(measured).isPositive().isLessThanOrEqualTo(bound);
    assertThat(bound).isLessThanOrEqualTo(measured + SLACK_BYTES);
    assertThat(Path.of(report + ".txt"))
        .content()
        .contains("\nStack\n-----\nworst-case stack of corpus_run: " + bound + " bytes\n");
  }

  /** As a board's makefile does it; try.S has no frames. */
  private int appendStack(Path report) throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "stack",
            "--root",
            "corpus_run",
            "--calls",
            report + ".json",
            "--declare",
            "demitasse_try_enter=0",
            "--declare",
            "demitasse_try_resume=0",
            "--append",
            report.toString(),
            directory.toString());
    assertThat(run.errors()).isEmpty();
    JsonObject json =
        JsonParser.parseString(Files.readString(Path.of(report + ".json"))).getAsJsonObject();
    assertThat(json.getAsJsonArray("indirect_calls")).isNotEmpty();
    JsonObject stack = json.getAsJsonArray("stack").get(0).getAsJsonObject();
    return stack.get("bytes").getAsInt();
  }
}
