package demitasse.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import demitasse.compiler.CommandLineRun;
import demitasse.corpus.CorpusProgram;
import demitasse.corpus.kernelish.FaultContainment;
import demitasse.corpus.kernelish.ProcessTable;
import demitasse.corpus.kernelish.UartDriver;
import demitasse.corpus.kernelish.VirtualAlarmMux;
import demitasse.corpus.objects.FieldsOfEveryType;
import demitasse.corpus.statics.MutableStatics;
import demitasse.corpus.strings.ThroughFields;
import demitasse.rig.Gcc;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sizes that the report has, against those in the object file that gcc makes. */
class ObjectSizesTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      classes = {
        VirtualAlarmMux.class,
        UartDriver.class,
        FaultContainment.class,
        ProcessTable.class,
        FieldsOfEveryType.class,
        MutableStatics.class,
        ThroughFields.class
      })
  void reportedSizesAreGccs(Class<? extends CorpusProgram> program) throws IOException {
    Path source = CommandLineRun.compile(program, directory);
    Path object = Gcc.board("-O0").compile(List.of(source), directory).get(0);

    Map<String, String> reported = reported(program.getSimpleName());
    Map<String, String> inObject = inObject(object);
    inObject.keySet().retainAll(reported.keySet());

    assertThat(reported.size()).isGreaterThan(5);
    assertThat(inObject).isEqualTo(reported);
  }

  private Map<String, String> reported(String name) throws IOException {
    String text = Files.readString(directory.resolve(name + "-report.json"));
    Map<String, String> sizes = new TreeMap<>();
    JsonObject report = JsonParser.parseString(text).getAsJsonObject();
    for (JsonElement element : report.getAsJsonArray("objects")) {
      JsonObject object = element.getAsJsonObject();
      sizes.put(
          object.get("symbol").getAsString(),
          object.get("memory").getAsString() + " " + object.get("bytes").getAsInt());
    }
    return sizes;
  }

  /** nm prints address, size, kind of section ("r" if it is constant) and name. */
  private static Map<String, String> inObject(Path object) throws IOException {
    Process process = new ProcessBuilder("arm-none-eabi-nm", "-S", object.toString()).start();
    Map<String, String> sizes = new TreeMap<>();
    try (InputStream output = process.getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        String[] columns = line.split(" ", -1);
        if (columns.length == 4) {
          String memory = columns[2].equalsIgnoreCase("r") ? "flash" : "ram";
          sizes.put(columns[3], memory + " " + Integer.parseInt(columns[1], 16));
        }
      }
    }
    return sizes;
  }
}
