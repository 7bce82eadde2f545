package demitasse.compiler.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The text of docs/MAP.md: a line for each source file, made of the file's own first sentence. */
final class SourceMap {
  private static final String HEADER =
      """
      # Map

      One line for each source file, in its own words: the first sentence of its documentation.
      Made by `make map`; a test compares it with the sources.
      """;

  private final Path root;
  private final StringBuilder text = new StringBuilder(HEADER);

  private SourceMap(Path root) {
    this.root = root;
  }

  static String of(Path root) {
    SourceMap map = new SourceMap(root);
    map.addJava("The compiler", "compiler");
    map.addJava("The kernel's Java", "kernel-java");
    map.addJava("The command-line tool", "tools");
    map.addJava("Scenarios and measurements", "tests-hw");
    map.addC("The C runtime", "runtime-c");
    for (Path board : boards(root)) {
      map.addJava("The board " + board.getFileName(), root.relativize(board).toString());
    }
    return map.text.toString();
  }

  private static List<Path> boards(Path root) {
    List<Path> boards = new ArrayList<>();
    for (Path makefile : Repository.filesBelow(root.resolve("boards"), "Makefile")) {
      boards.add(makefile.getParent());
    }
    return boards;
  }

  private void addJava(String title, String module) {
    Path sources = root.resolve(module).resolve("src/main/java");
    Map<String, List<Path>> packages = new TreeMap<>();
    for (Path file : Repository.filesBelow(sources, ".java")) {
      String name = sources.relativize(file.getParent()).toString().replace('/', '.');
      packages.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
    }
    Map<Path, String> taglines = new LinkedHashMap<>();
    packages.values().forEach(files -> taglines.putAll(Taglines.of(files)));
    text.append("\n## ").append(title).append(" (`").append(module).append("/`)\n");
    packages.forEach((name, files) -> addPackage(name, files, taglines));
  }

  private void addPackage(String name, List<Path> files, Map<Path, String> taglines) {
    text.append("\n### `").append(name).append("`\n\n");
    List<Path> classes = new ArrayList<>();
    for (Path file : files) {
      if (file.endsWith("package-info.java")) {
        text.append(taglines.get(file)).append("\n\n");
      } else {
        classes.add(file);
      }
    }
    for (Path file : classes) {
      String simple = file.getFileName().toString().replace(".java", "");
      addLine(simple, file, taglines.get(file));
    }
  }

  private void addC(String title, String directory) {
    text.append("\n## ").append(title).append(" (`").append(directory).append("/`)\n\n");
    for (String ending : List.of(".h", ".c", ".S")) {
      for (Path file : Repository.filesBelow(root.resolve(directory), ending)) {
        addLine(file.getFileName().toString(), file, tagline(file));
      }
    }
  }

  /** What follows {@code name - } in the comment that a C or assembly file starts with. */
  private static String tagline(Path file) {
    StringBuilder found = new StringBuilder();
    for (String line : Repository.lines(file)) {
      String plain = line.replaceFirst("^\\s*(/\\*|\\*/|\\*|@)", "").trim();
      if (found.isEmpty() && plain.startsWith(file.getFileName() + " - ")) {
        found.append(plain.substring(plain.indexOf(" - ") + 3));
      } else if (!found.isEmpty() && plain.isEmpty()) {
        break;
      } else if (!found.isEmpty()) {
        found.append(' ').append(plain);
      }
    }
    return found.toString();
  }

  private void addLine(String name, Path file, String tagline) {
    text.append("- [`").append(name).append("`](../").append(root.relativize(file)).append(')');
    text.append(tagline.isEmpty() ? "" : ": " + tagline).append('\n');
  }
}
