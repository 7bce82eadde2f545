package demitasse.compiler.verify;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The negative corpus on disk: the programs' classes and the messages expected of each. */
final class RefusedPrograms {
  /** The package whose programs are refused. */
  static final String REFUSED = "demitasse.refused";

  /** The package whose programs must compile. */
  static final String ACCEPTED = "demitasse.accepted";

  private RefusedPrograms() {}

  /** The names of a package's programs: its top-level classes. */
  static List<String> namesIn(String packageName) {
    return namesIn(classes().resolve(packageName.replace('.', '/')), ".class");
  }

  /** The names of the files with expected messages. */
  static List<String> namesWithMessages() {
    return namesIn(classes().resolve("refused"), ".txt");
  }

  /** The messages expected of a program, one string each, in order. */
  static List<String> messages(String name) {
    List<String> messages = new ArrayList<>();
    for (String line : lines(classes().resolve("refused").resolve(name + ".txt"))) {
      if (line.startsWith("    ")) {
        int last = messages.size() - 1;
        messages.set(last, messages.get(last) + "\n" + line);
      } else {
        messages.add(line);
      }
    }
    return messages;
  }

  /** Where the test classes, and with them the programs, are. */
  static Path classes() {
    try {
      return Path.of(
          RefusedPrograms.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> namesIn(Path directory, String ending) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending) && !name.contains("$"))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .filter(name -> !name.equals("package-info"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("cannot list " + directory, e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }
}
