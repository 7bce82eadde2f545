package demitasse.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import demitasse.compiler.CommandLineRun;
import demitasse.corpus.kernelish.VirtualAlarmMux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a program that has drivers, lambdas as clients, and one indirect call. */
class ReportWriterTest {
  private static final String MUX = "demitasse.corpus.kernelish.VirtualAlarmMux$Mux";
  private static final String ALARM = "demitasse.corpus.kernelish.VirtualAlarmMux$VirtualAlarm";

  @TempDir static Path directory;
  private static JsonObject json;
  private static String text;

  @BeforeAll
  static void compile() throws IOException {
    CommandLineRun.compile(VirtualAlarmMux.class, directory);
    json =
        JsonParser.parseString(Files.readString(directory.resolve("VirtualAlarmMux-report.json")))
            .getAsJsonObject();
    text = Files.readString(directory.resolve("VirtualAlarmMux-report.txt"));
  }

  @Test
  void methodHasTheCallThatFirstReachesIt() {
    JsonObject program = named("methods", MUX + ".program()");

    assertThat(program.get("function").getAsString()).isEqualTo("VirtualAlarmMux_Mux_program");
    assertThat(program.get("caller").getAsString())
        .isEqualTo("demitasse.corpus.kernelish.VirtualAlarmMux.run()");
    assertThat(program.get("file").getAsString())
        .isEqualTo("demitasse/corpus/kernelish/VirtualAlarmMux.java");
    assertThat(program.get("line").getAsInt()).isEqualTo(107);
    assertThat(text)
        .contains(
            MUX
                + ".program()\n"
                + "  called by demitasse.corpus.kernelish.VirtualAlarmMux.run()"
                + " (VirtualAlarmMux.java:107)\n");
  }

  @Test
  void entryPointNeedsNoCaller() {
    JsonObject start = named("methods", "demitasse.corpus.CorpusProgram.start()");

    assertThat(start.get("reason").getAsString()).isEqualTo("entry point corpus_run");
    assertThat(start.has("caller")).isFalse();
  }

  @Test
  void everyMethodHasAReason() {
    JsonArray methods = json.getAsJsonArray("methods");

    assertThat(methods.size()).isGreaterThan(20);
    assertThat(methods)
        .allSatisfy(
            method ->
                assertThat(method.getAsJsonObject().get("reason").getAsString())
                    .matches(
                        "entry point corpus_\\w+|called by \\S+\\(.*\\) \\(\\w+\\.java:\\d+\\)"));
  }

  @Test
  void classHasItsFirstObjectOrMethod() {
    assertThat(named("classes", ALARM).get("reason").getAsString())
        .isEqualTo("object create().mux.alarms[0]");
    assertThat(named("classes", "demitasse.corpus.CorpusProgram").get("reason").getAsString())
        .isEqualTo("method demitasse.corpus.CorpusProgram.start()");
  }

  @Test
  void bytesAreSummedByClass() {
    assertThat(text)
        .containsPattern(" +0 +0 +3 +60  " + ALARM.replace("$", "\\$") + "\n")
        .containsPattern(" +1 +12 +0 +0  " + ALARM.replace("$", "\\$") + "\\[\\]\n");
  }

  @Test
  void indirectCallHasItsPlaceAndCandidates() throws IOException {
    JsonObject call = json.getAsJsonArray("indirect_calls").get(0).getAsJsonObject();
    IndirectCalls read =
        IndirectCalls.read(List.of(directory.resolve("VirtualAlarmMux-report.json")));

    assertThat(call.get("line").getAsInt()).isEqualTo(60);
    assertThat(read.candidates("other", "demitasse/corpus/kernelish/VirtualAlarmMux.java", 60))
        .containsExactly(
            "VirtualAlarmMux_Lambda_0_fired",
            "VirtualAlarmMux_Lambda_1_fired",
            "VirtualAlarmMux_Lambda_2_fired");
    assertThat(text)
        .contains("VirtualAlarmMux.java:60, in " + MUX + ".interrupt(), may run\n")
        .contains("  demitasse.corpus.kernelish.VirtualAlarmMux$$Lambda$2.fired(" + ALARM + ")\n");
  }

  @Test
  void checksAreCountedByKind() {
    List<String> kinds = new ArrayList<>();
    int emitted = 0;
    int dropped = 0;
    for (JsonElement check : json.getAsJsonArray("checks")) {
      JsonObject counts = check.getAsJsonObject();
      kinds.add(counts.get("kind").getAsString());
      emitted += counts.get("emitted").getAsInt();
      dropped += counts.get("dropped").getAsInt();
    }

    assertThat(kinds).containsExactly("null", "bounds", "division", "cast", "store");
    assertThat(emitted).isPositive();
    assertThat(dropped).isPositive();
  }

  @Test
  void numbersOfAnUncaughtExceptionCanBeLookedUp() throws IOException {
    String source = Files.readString(directory.resolve("VirtualAlarmMux.c"));
    JsonArray types = json.getAsJsonArray("exception_types");
    int bounds = 0;
    while (!types.get(bounds).getAsString().endsWith("ArrayIndexOutOfBoundsException")) {
      bounds++;
    }

    assertThat(source).contains("type_ArrayIndexOutOfBoundsException = { " + bounds + " };");
    assertThat(json.getAsJsonArray("exception_locations").toString())
        .contains("\"VirtualAlarmMux.java:57\"");
  }

  private static JsonObject named(String array, String name) {
    for (JsonElement element : json.getAsJsonArray(array)) {
      if (element.getAsJsonObject().get("name").getAsString().equals(name)) {
        return element.getAsJsonObject();
      }
    }
    throw new AssertionError("no " + name + " in " + array);
  }
}
