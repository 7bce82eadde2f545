package demitasse.compiler.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The negative corpus: what is refused, in which words, and that its legal neighbours are not. */
class RefusedProgramsTest {
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
  }

  private static void checkAccepted(String name) {
    List<String> messages =
        messages(RefusedPrograms.classes(), RefusedPrograms.ACCEPTED + "." + name);

    assertThat(messages).isEmpty();
  }

  /** Compiles a board whose helpers in {@code demitasse.refused.trusted} are trusted. */
  private static List<String> messages(Path classes, String board) {
    throw new TestAbortedException("no compiler to run " + board + " in " + classes);
  }
}
