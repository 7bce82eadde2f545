package demitasse.compiler.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name exists: files, headings, and the classes that part 2 tells of. */
class DocumentLinksTest {
  private static final Path DOCS = Repository.root().resolve("docs");
  private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
  private static final Pattern CLASS_NAME = Pattern.compile("`((?:[A-Z][a-z]+){2,})`");

  @Test
  void linksLeadSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      matches(LINK, prose(document))
          .map(match -> match.group(1))
          .filter(target -> !leadsSomewhere(document, target))
          .forEach(target -> broken.add(document.getFileName() + ": " + target));
    }

    assertThat(broken).isEmpty();
  }

  private static List<Path> documents() {
    List<Path> documents = new ArrayList<>(Repository.filesBelow(DOCS, ".md"));
    for (String name : List.of("README.md", "CONTRIBUTING.md", "apps/README.md")) {
      documents.add(Repository.root().resolve(name));
    }
    documents.addAll(Repository.filesBelow(Repository.root().resolve("boards"), "README.md"));
    return documents;
  }

  @Test
  void systemCallTakesNoMoreFilesThanTheDocumentSays() {
    String kernel = prose(DOCS.resolve("kernel.md"));
    int start = kernel.indexOf("\n## The life of a system call\n");
    String section = kernel.substring(start, kernel.indexOf("\n## ", start + 1));

    assertThat(section).contains("it is six files");
    assertThat(matches(LINK, section).map(match -> match.group(1)).distinct()).hasSize(6);
  }

  @Test
  void classesOfTheSecondPartExist() {
    Set<String> known = new TreeSet<>();
    for (String module : List.of("compiler", "kernel-java")) {
      for (Path file : Repository.filesBelow(Repository.root().resolve(module), ".java")) {
        known.add(file.getFileName().toString().replace(".java", ""));
      }
    }
    String text = prose(DOCS.resolve("compiler.md"));
    String secondPart = text.substring(text.indexOf("\n# Part 2"));

    assertThat(matches(CLASS_NAME, secondPart).map(match -> match.group(1))).isSubsetOf(known);
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  /** The document without its code blocks. */
  private static String prose(Path document) {
    List<String> prose = new ArrayList<>();
    boolean isCode = false;
    for (String line : Repository.lines(document)) {
      if (line.startsWith("```")) {
        isCode = !isCode;
      } else if (!isCode) {
        prose.add(line);
      }
    }
    return String.join("\n", prose);
  }

  private static boolean leadsSomewhere(Path document, String target) {
    if (target.startsWith("https://")) {
      return true;
    }
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
    return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
  }

  /** The headings as GitHub and GitLab make anchors of them. */
  private static Set<String> anchors(Path document) {
    Set<String> anchors = new TreeSet<>();
    for (String line : prose(document).lines().filter(text -> text.startsWith("#")).toList()) {
      String title = line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT);
      anchors.add(title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'));
    }
    return anchors;
  }
}
