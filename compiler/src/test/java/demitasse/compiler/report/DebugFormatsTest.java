package demitasse.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import demitasse.compiler.CommandLineRun;
import demitasse.hil.DebugLog;
import demitasse.machine.EntryPoint;
import demitasse.machine.ExternallyWritten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of debug output: in the report, and nowhere on the board. */
class DebugFormatsTest {
  @TempDir static Path directory;
  private static String source;
  private static String text;
  private static JsonObject json;

  /** A board whose debug output ends in fields. */
  public static final class Talker {
    private final Numbers log = new Numbers();
    private final DebugLog off = DebugLog.OFF;

    public static Talker create() {
      return new Talker();
    }

    @EntryPoint("talk")
    void talk(int a) {
      log.log("first {u} and {x}", a, 5);
      log.log("second");
      off.log("silent {}", a);
    }
  }

  /** A log that adds up what it gets. */
  static final class Numbers extends DebugLog {
    @ExternallyWritten("read by the test")
    int sum;

    @Override
    protected void print(String message) {
      sum = message.length();
    }

    @Override
    protected void begin(int text) {
      sum += text;
    }

    @Override
    protected void number(int value) {
      sum += value;
    }

    @Override
    protected void end() {
      sum++;
    }
  }

  @BeforeAll
  static void compile() throws IOException {
    CommandLineRun.compile(Talker.class, directory);
    String name = Talker.class.getSimpleName();
    source = Files.readString(directory.resolve(name + ".c"));
    text = Files.readString(directory.resolve(name + "-report.txt"));
    json =
        JsonParser.parseString(Files.readString(directory.resolve(name + "-report.json")))
            .getAsJsonObject();
  }

  @Test
  void reportHasEachTextWithItsPlaceByNumber() {
    JsonObject first = json.getAsJsonArray("debug_formats").get(0).getAsJsonObject();

    assertThat(first.get("text").getAsString()).isEqualTo("first {u} and {x}");
    assertThat(first.get("file").getAsString()).isEqualTo("DebugFormatsTest.java");
    assertThat(first.get("line").getAsInt()).isPositive();
    assertThat(text)
        .contains("Numbers of debug output\n-----------------------\n")
        .containsPattern("text 1: DebugFormatsTest.java:\\d+ second\n");
  }

  @Test
  void boardHasNoTexts() {
    assertThat(source).doesNotContain("first").doesNotContain("second").doesNotContain("silent");
  }
}
