package demitasse.compiler.docs;

import demitasse.compiler.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sections picked out of a program's report. */
final class ReportText {
  private final List<String> lines;

  private ReportText(List<String> lines) {
    this.lines = lines;
  }

  static ReportText of(Examples.Compiled program, Path directory) throws IOException {
    Path base = Files.createTempDirectory(directory, "report").resolve("report");
    new ReportWriter(base).write(program.options(), program.result());
    return new ReportText(Files.readAllLines(base.resolveSibling("report.txt")));
  }

  /** The sections of these titles, which are separated by commas. */
  String sections(String titles) {
    List<String> sections = new ArrayList<>();
    for (String title : titles.split(", ", -1)) {
      sections.add(section(title));
    }
    return String.join("\n\n", sections);
  }

  private String section(String title) {
    int first = lines.indexOf(title);
    if (first < 0) {
      throw new AssertionError("the report has no section " + title);
    }
    int last = first + 1;
    while (last < lines.size() && !lines.get(last).isEmpty()) {
      last++;
    }
    return String.join("\n", lines.subList(first, last));
  }
}
