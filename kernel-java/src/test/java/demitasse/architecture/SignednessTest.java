package demitasse.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The signedness check refuses what takes an unsigned number for a signed one, and no more. */
final class SignednessTest {
  /** Expressions of unsigned {@code a} and {@code b}, signed {@code s}, and an array {@code t}. */
  static final List<String> REFUSED =
      List.of(
          "a < b",
          "a <= 10",
          "a >= 0",
          "10 > a",
          "a == s",
          "field < 10",
          "a - b < 10",
          "a >>> 1 < 10",
          "a / 8 == b",
          "a % 8 == b",
          "a >> 3 == b",
          "a + s == b",
          "takesSigned(a)",
          "Ranges.isLess(s, b)");

  static final List<String> ACCEPTED =
      List.of(
          "Ranges.isLess(a, b)",
          "Ranges.isAtMost(a, 10)",
          "Integer.compareUnsigned(a, b) >= 0",
          "a == b",
          "a != 0",
          "s < 10",
          "a >>> 3 == b",
          "a - b * 2 == 8",
          "(a & 0xFF) < 10",
          "s / 8 < s % 8",
          "Integer.divideUnsigned(a, b) == 3",
          "Ranges.isLess(a, t.length) && t[a] < 10",
          "takesSigned(Ranges.toSigned(a))");

  private static final String CHECKER = "org.checkerframework.checker.signedness.SignednessChecker";
  private static final String SAMPLE = "Sample.java";

  /** The first line of the sample; each expression has one of the next. */
  private static final String HEAD =
      "import demitasse.memory.Ranges;"
          + " import org.checkerframework.checker.signedness.qual.Unsigned;"
          + " abstract class Sample { @Unsigned int field; abstract boolean takesSigned(int s);";

  private static String messages;

  @BeforeAll
  static void compileEachExpressionOnItsLine(@TempDir Path directory)
      throws IOException, InterruptedException {
    List<String> source = new ArrayList<>();
    source.add(HEAD);
    REFUSED.forEach(expression -> source.add(method(source.size(), expression)));
    ACCEPTED.forEach(expression -> source.add(method(source.size(), expression)));
    source.add("}");
    Files.write(directory.resolve(SAMPLE), source);

    messages = compile(directory);
  }

  private static String method(int number, String expression) {
    return "boolean test%d(@Unsigned int a, @Unsigned int b, int s, int[] t) { return %s; }"
        .formatted(number, expression);
  }

  private static String compile(Path directory) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    Path options = Path.of(System.getProperty("demitasse.root"), ".mvn", "jvm.config");
    Files.readAllLines(options).forEach(line -> command.add("-J" + line.replace(' ', '=')));
    String path = System.getProperty("java.class.path");
    command.add("-J-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", path, "-processorpath", path, "-processor", CHECKER));
    command.addAll(List.of("-Xmaxerrs", "1000", "-d", directory.toString()));
    command.add(directory.resolve(SAMPLE).toString());
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(javac.getInputStream().readAllBytes(), UTF_8);
    assertThat(javac.waitFor()).as(output).isEqualTo(1);
    return output;
  }

  @ParameterizedTest
  @FieldSource("REFUSED")
  void signedUseOfAnUnsignedNumberIsRefused(String expression) {
    int line = 2 + REFUSED.indexOf(expression);

    assertThat(messages).contains(SAMPLE + ":" + line + ": error: [");
  }

  @ParameterizedTest
  @FieldSource("ACCEPTED")
  void neighbourThatIsRightIsAccepted(String expression) {
    int line = 2 + REFUSED.size() + ACCEPTED.indexOf(expression);

    assertThat(messages).doesNotContain(SAMPLE + ":" + line + ":");
  }
}
