package demitasse.compiler.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The expected messages themselves: each is well-formed and points at code that exists. */
class RefusedMessagesTest {
  private static final Pattern MESSAGE =
      Pattern.compile("(\\S+?):(\\d+): error: \\[([a-z-]+)] (.*)");
  private static final Pattern STEP =
      Pattern.compile("(\\S+)\\.([^.\\s]+) \\((\\w+\\.java):(\\d+)\\)");

  @Test
  void everyProgramHasMessages() {
    assertThat(RefusedPrograms.namesWithMessages())
        .isEqualTo(RefusedPrograms.namesIn(RefusedPrograms.REFUSED));
  }

  @Test
  void everyRuleIsBroken() {
    List<Rule> broken = new ArrayList<>();
    for (String name : RefusedPrograms.namesWithMessages()) {
      RefusedPrograms.messages(name).forEach(message -> broken.add(parse(message).rule()));
    }
    // No source that javac accepts has another use of invokedynamic; a test assembles one.
    broken.add(Rule.INVOKE_DYNAMIC);

    assertThat(broken).contains(Rule.values());
  }

  @TestFactory
  Stream<DynamicTest> messagesPointAtCode() {
    return RefusedPrograms.namesWithMessages().stream()
        .map(name -> dynamicTest(name, () -> checkMessages(RefusedPrograms.messages(name))));
  }

  private static void checkMessages(List<String> messages) {
    assertThat(messages).isNotEmpty();
    for (String message : messages) {
      Diagnostic diagnostic = parse(message);
      assertThat(diagnostic.format()).isEqualTo(message);
      checkPath(diagnostic);
    }
  }

  private static void checkPath(Diagnostic diagnostic) {
    List<String> path = diagnostic.path();
    for (int i = 0; i < path.size(); i++) {
      Matcher step = STEP.matcher(path.get(i));
      assertThat(step.matches()).as(path.get(i)).isTrue();
      int line = Integer.parseInt(step.group(4));
      boolean isLast = i == path.size() - 1;
      if (isLast) {
        assertThat(line).as("the last step is where the error is").isEqualTo(diagnostic.line());
        assertThat(diagnostic.file()).endsWith("/" + step.group(3));
      }
      // A class that the compiler makes from a lambda is not there to be looked at.
      if (!step.group(1).contains("$$Lambda$")) {
        MethodLines lines = MethodLines.of(step.group(1), step.group(2));
        assertThat(isLast ? lines.all() : lines.calls()).as(path.get(i)).contains(line);
      }
    }
  }

  private static Diagnostic parse(String message) {
    List<String> lines = Arrays.asList(message.split("\n    "));
    Matcher first = MESSAGE.matcher(lines.get(0));
    assertThat(first.matches()).as(lines.get(0)).isTrue();
    Rule rule =
        Arrays.stream(Rule.values())
            .filter(candidate -> candidate.id().equals(first.group(3)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no rule " + first.group(3)));
    String detail = first.group(4);
    String ending = ": " + rule.sentence();
    assertThat(detail).endsWith(ending);
    return new Diagnostic(
        first.group(1),
        Integer.parseInt(first.group(2)),
        rule,
        detail.substring(0, detail.length() - ending.length()),
        lines.subList(1, lines.size()));
  }
}
