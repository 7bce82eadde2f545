package demitasse.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the library, found where they were compiled to. */
final class LibraryFiles {
  private static final String PREFIX = "demitasse/library/";

  private LibraryFiles() {}

  /** Internal names on the board, such as {@code java/lang/Integer}, in order. */
  static List<String> names() {
    try {
      // The tests have classes in these packages too, so the package's name would not do.
      Class<?> root = demitasse.library.java.lang.Object.class;
      URI classes = root.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path directory = Path.of(classes).resolve(PREFIX);
      try (Stream<Path> files = Files.walk(directory.resolve("java"))) {
        return files
            .filter(file -> file.toString().endsWith(".class"))
            .map(file -> directory.relativize(file).toString().replaceAll("\\.class$", ""))
            .sorted()
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The classes under their names in this source tree. */
  static Stream<Class<?>> classes() {
    return names().stream().map(LibraryFiles::load);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName((PREFIX + name).replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
