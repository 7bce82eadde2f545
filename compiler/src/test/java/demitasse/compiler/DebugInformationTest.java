package demitasse.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.corpus.kernelish.VirtualAlarmMux;
import demitasse.rig.SingleProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What gdb shows of a compiled program on the Cortex-M4: Java lines, and Java variables by name.
 *
 * <p>All line numbers are {@link VirtualAlarmMux}'s. What a variable is at a line follows from that
 * program alone.
 */
class DebugInformationTest {
  private static final String FILE = "VirtualAlarmMux.java:";
  private static final Pattern PLACE = Pattern.compile("(?m)^#\\d+ .* at \\S*?(\\w+\\.\\w+:\\d+)$");
  private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (.*)");

  @TempDir Path directory;

  @Test
  void breakpointStopsAtTheJavaLineWithJavaCallers() throws IOException {
    for (String optimization : List.of("-Og", "-Os")) {
      String output = debug(optimization, "tbreak " + FILE + "58", "continue", "backtrace");

      assertThat(places(output))
          .as(optimization)
          .startsWith(FILE + "58", FILE + "110", "CorpusProgram.java:27", "CorpusProgram.java:25");
    }
  }

  /** The first alarms that the loop looks at have not expired, so line 59 comes last. */
  @Test
  void stepsGoThroughTheJavaLines() throws IOException {
    for (String optimization : List.of("-Og", "-Os")) {
      List<String> commands = new ArrayList<>(List.of("tbreak " + FILE + "58", "continue"));
      for (int i = 0; i < 14; i++) {
        commands.addAll(List.of("frame", "step"));
      }
      List<String> places = places(debug(optimization, commands.toArray(new String[0])));

      assertThat(places).as(optimization).containsSubsequence(FILE + "59", FILE + "60");
      assertThat(places.subList(0, places.indexOf(FILE + "59")))
          .as(optimization)
          .isSubsetOf(FILE + "57", FILE + "58");
    }
  }

  @Test
  void nextStaysInTheMethod() throws IOException {
    String output =
        debug("-Og", "tbreak " + FILE + "107", "continue", "next", "frame", "next", "frame");

    assertThat(withoutRepeats(places(output))).startsWith(FILE + "108", FILE + "109");
  }

  @Test
  void stepGoesIntoTheMethod() throws IOException {
    String output =
        debug(
            "-Og",
            "tbreak " + FILE + "104",
            "continue",
            "step",
            "frame",
            "print this_->id",
            "print delay",
            "next",
            "frame",
            "next",
            "frame");

    assertThat(places(output)).containsExactly(FILE + "41", FILE + "42", FILE + "43");
    assertThat(values(output)).containsExactly("1", "11");
  }

  @Test
  void fieldsOfTheReceiverArePrinted() throws IOException {
    String output =
        debug(
            "-Og",
            "tbreak " + FILE + "14",
            "continue",
            "print this_->now",
            "print by",
            "next",
            "print before",
            "next",
            "print this_->now");

    int start = Integer.MAX_VALUE - 20;
    assertThat(values(output))
        .containsExactly(
            String.valueOf(start), "1", String.valueOf(start), String.valueOf(start + 1));
  }

  @Test
  void localVariablesArePrintedByName() throws IOException {
    String[] commands = {
      "tbreak " + FILE + "71", "continue", "print alarm->delay", "print nearest", "print left"
    };

    String nearest = String.valueOf(Integer.MAX_VALUE);
    assertThat(values(debug("-Og", commands))).containsExactly("11", nearest, "11");
    // gcc merges the comparison with the subtraction, so that no register has left.
    assertThat(values(debug("-Os", commands))).startsWith("11", nearest);
  }

  private String debug(String optimization, String... commands) throws IOException {
    Path build = Files.createDirectory(directory.resolve("build" + optimization));
    Path source = CommandLineRun.compile(VirtualAlarmMux.class, build);
    // gcc would make empty statements lines to stop at, before the code of the line.
    SingleProgram program =
        SingleProgram.build(source, build, optimization, "-g", "-gno-statement-frontiers");
    return program.debug(List.of(commands));
  }

  private static List<String> places(String output) {
    return all(PLACE, output);
  }

  private static List<String> values(String output) {
    return all(VALUE, output);
  }

  private static List<String> all(Pattern pattern, String output) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(output);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** One line of Java is several statements in C. */
  private static List<String> withoutRepeats(List<String> places) {
    List<String> changes = new ArrayList<>();
    for (String place : places) {
      if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(place)) {
        changes.add(place);
      }
    }
    return changes;
  }
}
