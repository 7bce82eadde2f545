package demitasse.compiler.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import demitasse.compiler.Compiler;
import demitasse.compiler.CompilerOptions;
import demitasse.compiler.analysis.TrustedPackages;
import demitasse.machine.EntryPoint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The negative corpus: what is refused, in which words, and that its legal neighbours are not. */
@Tag("negative")
class RefusedProgramsTest {
  private static final Path COUNTS = Path.of("target", "counts", "negative.txt");
  private static final AtomicInteger REFUSED = new AtomicInteger();
  private static final AtomicInteger ACCEPTED = new AtomicInteger();

  @AfterAll
  static void writeCounts() throws IOException {
    Files.createDirectories(COUNTS.getParent());
    Files.writeString(
        COUNTS,
        "negative: %d programs refused with the messages expected, %d like them accepted%n"
            .formatted(REFUSED.get(), ACCEPTED.get()));
  }

  @TestFactory
  Stream<DynamicTest> refusedProgramsGetTheirMessages() {
    return RefusedPrograms.namesIn(RefusedPrograms.REFUSED).stream()
        .map(name -> dynamicTest(name, () -> checkRefused(name)));
  }

  @TestFactory
  Stream<DynamicTest> acceptedProgramsCompile() {
    return RefusedPrograms.namesIn(RefusedPrograms.ACCEPTED).stream()
        .map(name -> dynamicTest(name, () -> checkAccepted(name)));
  }

  @Test
  void boardClassThatDoesNotExistIsNamed() {
    String board = RefusedPrograms.REFUSED + ".Missing";

    List<String> messages = messages(RefusedPrograms.classes(), board);

    assertThat(messages)
        .containsExactly(
            board
                + ":0: error: [entry-point] there is no class "
                + board
                + " on the class path: "
                + Rule.ENTRY_POINT.sentence());
  }

  @Test
  void dynamicCallsThatAreNotLambdasAreRefused(@TempDir Path classes) throws IOException {
    Path file = classes.resolve(DynamicCallProgram.NAME.replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, DynamicCallProgram.bytes());

    List<String> messages = messages(classes, DynamicCallProgram.NAME);

    assertThat(messages)
        .containsExactly(
            "demitasse/refused/DynamicCall.java:9: error: [invoke-dynamic]"
                + " invokedynamic java.lang.invoke.ConstantBootstraps.invoke: "
                + Rule.INVOKE_DYNAMIC.sentence()
                + "\n    demitasse.refused.DynamicCall.main (DynamicCall.java:9)");
  }

  private static void checkRefused(String name) {
    List<String> messages =
        messages(RefusedPrograms.classes(), RefusedPrograms.REFUSED + "." + name);

    assertThat(String.join("\n", messages))
        .isEqualTo(String.join("\n", RefusedPrograms.messages(name)));
    REFUSED.incrementAndGet();
  }

  private static void checkAccepted(String name) {
    List<String> messages =
        messages(RefusedPrograms.classes(), RefusedPrograms.ACCEPTED + "." + name);

    assertThat(messages).isEmpty();
    ACCEPTED.incrementAndGet();
  }

  /** Compiles a board whose helpers in {@code demitasse.refused.trusted} are trusted. */
  private static List<String> messages(Path classes, String board) {
    List<Path> classPath = List.of(classes, locationOf(EntryPoint.class));
    CompilerOptions plain = CompilerOptions.of(classPath, board);
    List<String> trusted = new ArrayList<>(TrustedPackages.DEFAULT.prefixes());
    trusted.add(RefusedPrograms.REFUSED + ".trusted");
    CompilerOptions options =
        new CompilerOptions(classPath, board, plain.name(), "", new TrustedPackages(trusted));
    return Compiler.compile(options).diagnostics().stream().map(Diagnostic::format).toList();
  }

  private static Path locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
