package demitasse.hardware;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository's files are, and what to do about one that is not built. */
public final class Repository {
  private Repository() {}

  /** The root: the nearest directory upwards that has the C runtime. */
  public static Path root() {
    Path start = Path.of(System.getProperty("demitasse.root", "")).toAbsolutePath().normalize();
    for (Path directory = start; directory != null; directory = directory.getParent()) {
      if (Files.isDirectory(directory.resolve("runtime-c"))) {
        return directory;
      }
    }
    throw new IllegalStateException("No directory runtime-c in or above " + start);
  }

  /** A file that the build makes; says which command does if it is missing. */
  public static Path built(String name, String command) {
    Path file = root().resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(name + " is not built: run '" + command + "'");
    }
    return file;
  }
}
