package demitasse.compiler.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository, as the tests of its documents read and update them. */
final class Repository {
  /** The property that makes these tests rewrite what they would otherwise compare. */
  static final String UPDATE = "demitasse.update";

  private Repository() {}

  static Path root() {
    return Path.of(System.getProperty("demitasse.root", "..")).toAbsolutePath().normalize();
  }

  static boolean isUpdate() {
    return Boolean.getBoolean(UPDATE);
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The files below a directory whose names end so, sorted by path; none if it does not exist. */
  static List<Path> filesBelow(Path directory, String ending) {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }
}
