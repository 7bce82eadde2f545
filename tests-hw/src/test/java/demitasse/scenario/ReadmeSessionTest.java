package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.Repository;
import demitasse.rig.MarkdownBlock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The session of README.md, typed again on a board that {@code make run} boots.
 *
 * <p>Numbers may be others, but a count that starts at 0 does. Lines of apps come when they come:
 * those that stand together may come in any order, with more of them between. What the console
 * answers must be as the document says, in its order; three dots stand for any lines.
 */
@Scenario
final class ReadmeSessionTest {
  private static final String PROMPT = "tock$ ";
  private static final String ANY_LINES = "...";
  private static final Pattern OF_APP =
      Pattern.compile("(counter at|alarms:|ipc-client:|Hello from) .*");
  private static final Pattern NUMBER = Pattern.compile(" *\\b(0x\\p{XDigit}+|\\d+)\\b(?<!: 0$)");
  private static final Pattern APPS = Pattern.compile("(?m)^APPS \\?= ([^#]*)#");

  private final Rig rig;

  ReadmeSessionTest(Rig rig) {
    this.rig = rig;
  }

  @Test
  void sessionIsAsTheReadmeShows() throws IOException {
    MarkdownBlock session =
        MarkdownBlock.read(Repository.root().resolve("README.md")).stream()
            .filter(block -> block.language().equals("console"))
            .findFirst()
            .orElseThrow();
    assertThat(session.text()).filteredOn(line -> line.startsWith(PROMPT)).hasSizeGreaterThan(2);

    try (Console console = rig.boot(appsOfMakeRun())) {
      new Replay(console).run(session.text());
    }
  }

  private static String[] appsOfMakeRun() throws IOException {
    String makefile = Files.readString(Repository.root().resolve("boards/common.mk"));
    Matcher apps = APPS.matcher(makefile);
    assertThat(apps.find()).isTrue();
    return apps.group(1).split(" ", -1);
  }

  private static String withoutNumbers(String line) {
    return NUMBER.matcher(line.stripTrailing()).replaceAll("#");
  }

  /** What is still to come, line by line. */
  private static final class Replay {
    private final Console console;
    private final List<String> seen = new ArrayList<>();

    Replay(Console console) {
      this.console = console;
    }

    void run(List<String> lines) {
      List<String> together = new ArrayList<>();
      boolean skips = false;
      for (String line : lines) {
        if (OF_APP.matcher(line).matches()) {
          together.add(withoutNumbers(line));
          skips = false;
        } else if (line.equals(ANY_LINES)) {
          skips = true;
        } else {
          expectAll(together);
          expect(typed(line), skips);
          skips = false;
        }
      }
      expectAll(together);
    }

    /** Types what is behind a prompt; answers the line that is to be seen next. */
    private String typed(String line) {
      if (!line.startsWith(PROMPT)) {
        return withoutNumbers(line);
      }
      console.type(line.substring(PROMPT.length()) + "\r");
      return withoutNumbers(line.substring(PROMPT.length()));
    }

    private void expectAll(List<String> together) {
      while (!together.isEmpty()) {
        String line = next();
        assertThat(OF_APP.matcher(line).matches() || line.isEmpty())
            .as("%s in %s", line, seen)
            .isTrue();
        together.remove(withoutNumbers(line));
      }
    }

    private void expect(String expected, boolean skips) {
      String line = next();
      while (!withoutNumbers(line).equals(expected)) {
        assertThat(skips || OF_APP.matcher(line).matches())
            .as("\"%s\" instead of \"%s\" in %s", line, expected, seen)
            .isTrue();
        line = next();
      }
    }

    private String next() {
      byte[] bytes = console.expectLine(".*").group().getBytes(StandardCharsets.ISO_8859_1);
      String line = new String(bytes, StandardCharsets.UTF_8).replace(PROMPT, "");
      seen.add(line);
      return line;
    }
  }
}
